"""Settings and addresses of one installation; nobody imports this room.

The newest SQLite comes from the pysqlite3 wheel (Debian's own predates a WAL fix), so it is put in place
here, before Django opens any database.
"""

import sys

try:
    import pysqlite3
except ImportError:  # Not on this platform: Python's own SQLite does, from version 3.37 on.
    pass
else:
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = pysqlite3.dbapi2
