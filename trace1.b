/work/wt/modules/boomslang: can't open file '/work/main/trace1.py': [Errno 2] No such file or directory
