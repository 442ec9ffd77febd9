"""StretchTimer: a guided stretching timer that plays a prescription exactly as it is written.

The house, from the ground up (a floor imports only the floors beneath it):

    __main__            picks the front door
    app                 builds the windowed program out of its parts
    cli      gui        the two front doors; neither knows the other
    inventory           what this machine has and lacks, and the licences of what ships
    export              what leaves the program: handout, audio guide, bundle
    sound    figure     what is heard; what the moving picture shows
    engine              what runs in time: clock, player, recorder
    handover            what a second start gives to the first
    storage             what lies on disk: routine files, library, settings
    wording             what both doors say of a routine, in words
    core                values and pure functions: no clock, no disk, no Qt

Beneath them stand ``language`` (what is said in it), ``resources`` (where the shipped files are)
and ``display`` (is there a screen).
"""

__version__ = "0.1.0"
