/work/wt/threads/boomslang: can't open file '/work/wt/threads/p*.py': [Errno 2] No such file or directory
