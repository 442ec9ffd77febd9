"""The colours: of the page, the clothes, the things, the marks; each with its shade. No numpy."""

from __future__ import annotations

from dataclasses import dataclass, replace

from stretchtimer.core.look import BodyShape, Look, SkinTone, Theme

Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Tone:
    """A colour in the light and the same in the shade."""

    light: Colour
    shade: Colour


def colour(text: str) -> Colour:
    """Return the colour of six hexadecimal digits."""
    return int(text[:2], 16), int(text[2:4], 16), int(text[4:], 16)


def tone(light: str, shade: str) -> Tone:
    """Return a tone of two times six hexadecimal digits."""
    return Tone(colour(light), colour(shade))


@dataclass(frozen=True, slots=True)
class Palette:
    """Every colour of a picture; ``page`` is what far parts fade to and insets lie on."""

    page: Colour
    line: Colour
    skin: Tone
    top: Tone
    bottom: Tone
    hair: Tone
    lash: Tone
    eye: Colour
    stretch: Tone
    work: Tone
    patch: Tone
    mat: Tone
    wall: Tone
    bed: Tone
    strap: Tone
    ball: Tone
    cushion: Tone
    block: Tone
    cold: Tone
    metal: Tone
    seat: Tone
    water: Colour
    shadow: Colour
    shadow_strength: float
    arrow: Colour
    halo: Colour
    good: Colour
    frame: Colour


_STUDIO = Palette(
    page=colour("F6F3EC"),
    line=colour("2A2430"),
    skin=tone("EBBE9C", "CF9774"),
    top=tone("4F93A6", "35707F"),
    bottom=tone("3F4A63", "2B334A"),
    hair=tone("5A4334", "3F2D22"),
    lash=tone("4A3732", "4A3732"),
    eye=colour("F4E8DC"),
    stretch=tone("F2603C", "C9402A"),
    work=tone("A3BEFF", "7E9EFA"),
    patch=tone("FBF8F0", "E4DCCB"),
    mat=tone("A9C7B8", "8FB0A1"),
    wall=tone("E4DED1", "CFC7B6"),
    bed=tone("C5D2DE", "A7B7C6"),
    strap=tone("E0A63A", "B9822A"),
    ball=tone("C9D94A", "A2B034"),
    cushion=tone("D9B7A6", "BE9785"),
    block=tone("C9A97A", "A98A5E"),
    cold=tone("8FD0F0", "5FA9D0"),
    metal=tone("B9C2CB", "8D98A3"),
    seat=tone("9AA3AE", "7A848F"),
    water=colour("5AA0CC"),
    shadow=colour("5B5348"),
    shadow_strength=0.34,
    arrow=colour("D9472B"),
    halo=colour("FFFFFF"),
    good=colour("2E7D5B"),
    frame=colour("B7AD9B"),
)

_DARK = replace(
    _STUDIO,
    page=colour("26292B"),
    line=colour("16131A"),
    bottom=tone("5D6B8C", "424D6B"),
    top=tone("62A9BC", "417F90"),
    mat=tone("5F8272", "4A685B"),
    wall=tone("4A4C4D", "3A3C3E"),
    bed=tone("4C5864", "3D4752"),
    shadow=colour("000000"),
    shadow_strength=0.45,
    arrow=colour("FF7757"),
    halo=colour("26292B"),
    work=tone("BBD0FF", "98B4FF"),
    good=colour("6CC79E"),
    frame=colour("7C8083"),
    seat=tone("7D8690", "5F6871"),
)

_PRINT = replace(
    _STUDIO,
    page=colour("FFFFFF"),
    line=colour("1C1C1C"),
    skin=tone("FFFFFF", "DEDEDE"),
    top=tone("E9E9E9", "C4C4C4"),
    bottom=tone("BDBDBD", "989898"),
    hair=tone("6A6A6A", "4A4A4A"),
    lash=tone("333333", "333333"),
    eye=colour("FFFFFF"),
    stretch=tone("F2603C", "CF4A30"),
    work=tone("3F62D6", "304DB4"),
    mat=tone("F1F1F1", "D8D8D8"),
    wall=tone("EFEFEF", "D5D5D5"),
    bed=tone("EDEDED", "CFCFCF"),
    strap=tone("8A8A8A", "666666"),
    ball=tone("E6E6E6", "AAAAAA"),
    cushion=tone("E6E6E6", "C8C8C8"),
    block=tone("D8D8D8", "B4B4B4"),
    cold=tone("D5E8F2", "A9C6D6"),
    metal=tone("CCCCCC", "999999"),
    seat=tone("D0D0D0", "ABABAB"),
    water=colour("7A9CB0"),
    shadow=colour("6A6A6A"),
    shadow_strength=0.22,
)

_THEMES = {Theme.STUDIO: _STUDIO, Theme.DARK: _DARK, Theme.PRINT: _PRINT}

_SKINS = {
    SkinTone.FAIR: tone("F4D3BC", "DBAA8C"),
    SkinTone.LIGHT: tone("EBBE9C", "CF9774"),
    SkinTone.OLIVE: tone("DDAE84", "BC875E"),
    SkinTone.TAN: tone("C68F63", "A26D45"),
    SkinTone.BROWN: tone("8D5B3E", "6B4029"),
    SkinTone.DEEP: tone("694431", "4B2E20"),
}

_HAIR = {
    SkinTone.FAIR: tone("A97B4A", "845C34"),
    SkinTone.LIGHT: tone("5A4334", "3F2D22"),
    SkinTone.OLIVE: tone("46342B", "30231C"),
    SkinTone.TAN: tone("3A2C27", "261C18"),
    SkinTone.BROWN: tone("2F2725", "1E1817"),
    SkinTone.DEEP: tone("2A2423", "191515"),
}

_GREY = tone("C9C6C1", "9E9A94")

_TOPS = {
    BodyShape.MALE: tone("D08A50", "A9682F"),
    BodyShape.SENIOR: tone("8C72AE", "6A518B"),
}


def palette(look: Look) -> Palette:
    """Return the colours for *look*; paper has no skin tones."""
    base = _THEMES[look.theme]
    if look.theme is Theme.PRINT:
        return base
    grey = look.body is BodyShape.SENIOR
    hair = _GREY if grey else _HAIR[look.skin]
    top = _TOPS.get(look.body, base.top)
    return replace(base, skin=_SKINS[look.skin], hair=hair, top=top)
