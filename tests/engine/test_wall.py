"""Where the time on the wall is read."""

from stretchtimer.engine.wall import wall_now, zone_name


def test_the_time_has_its_offset():
    assert wall_now().utcoffset() is not None


def test_the_zone_is_the_one_that_was_set(tmp_path):
    assert zone_name({"TZ": ":Europe/Berlin"}, tmp_path) == "Europe/Berlin"


def test_the_zone_is_the_one_the_machine_has(tmp_path):
    link = tmp_path / "localtime"
    link.symlink_to("/usr/share/zoneinfo/America/New_York")
    assert zone_name({}, link) == "America/New_York"


def test_a_machine_without_a_zone_has_a_short_name_for_it(tmp_path):
    assert isinstance(zone_name({"TZ": "/etc/strange"}, tmp_path / "nothing"), str)
