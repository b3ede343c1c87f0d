"""os.stat_result made by hand: times that are not given are those in seconds, shown under their names."""

import os

r = os.stat_result(range(10))
print(r)  # expect: os.stat_result(st_mode=0, st_ino=1, st_dev=2, st_nlink=3, st_uid=4, st_gid=5, st_size=6, st_atime=7, st_mtime=8, st_ctime=9)
print(r.st_atime, r.st_mtime, r.st_ctime, r.st_mtime_ns, r.st_blocks)  # expect: 7 8 9 None None
r = os.stat_result((0, 1, 2, 3, 4, 5, 6, 7, 8, 9, None, 8.5))
print(r.st_atime, r.st_mtime, r.st_ctime, r[8])  # expect: 7 8.5 9 8
r = os.stat_result(range(10), {"st_mtime": 1.25, "st_blksize": 512})
print(r.st_atime, r.st_mtime, r.st_blksize)  # expect: 7 1.25 512
r = os.stat_result([None] * 10)
print(r.st_atime, r[7])  # expect: None None
