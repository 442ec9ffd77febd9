"""What runs first in the built program, in the place of PyInstaller's own of that name.

Every module lies in the folder as a file, so Python finds all of them by itself: nothing has to be
prepared but to say that this is a build.
"""

import sys

sys.frozen = True
