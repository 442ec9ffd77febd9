"""What is heard: tones, voice and metronome, mixed to the sample, and the devices they go to.

The session never waits for sound. A schedule of sounds (``schedule``) is mixed into one stream
whose frames are tied to the clock (``mixer``, ``timing``, ``stream``); an output carries it to a
device; the chain picks the best output that works and changes it when it is lost; the engine is the
one face of all this, and its calls return at once.
"""
