import errno
import os
import stat
import tempfile


def error(f, *args, **kwargs):
    try:
        return f(*args, **kwargs)
    except Exception as e:
        return f"{type(e).__name__}: {str(e).replace(directory, 'DIR')}"


directory = tempfile.mkdtemp()
start = os.getcwd()
os.chdir(directory)
print(os.getcwd() == os.path.realpath(directory), os.mkdir("a"), os.makedirs("a/b/c"), os.listdir("a"), sorted(os.listdir()), os.listdir(b"."))  # expect: True None None ['b'] ['a'] [b'a']
print(error(os.mkdir, "a"), error(os.mkdir, "x/y"), error(os.rmdir, "a"), error(os.rmdir, "none"), error(os.listdir, "none"), error(os.chdir, "none"))  # expect: FileExistsError: [Errno 17] File exists: 'a' FileNotFoundError: [Errno 2] No such file or directory: 'x/y' OSError: [Errno 39] Directory not empty: 'a' FileNotFoundError: [Errno 2] No such file or directory: 'none' FileNotFoundError: [Errno 2] No such file or directory: 'none' FileNotFoundError: [Errno 2] No such file or directory: 'none'
fd = os.open("f", os.O_CREAT | os.O_RDWR, 0o640)
print(os.write(fd, b"hello"), os.lseek(fd, 1, os.SEEK_SET), os.read(fd, 2), os.fstat(fd).st_size, os.pread(fd, 3, 2), os.pwrite(fd, b"J", 0), os.ftruncate(fd, 4), os.isatty(fd), os.get_inheritable(fd), os.get_blocking(fd))  # expect: 5 1 b'el' 5 b'llo' 1 None False False True
copy = os.dup(fd)
print(os.close(fd), error(os.read, fd, 1), os.lseek(copy, 0, 0), os.read(copy, 10), os.close(copy), error(os.close, copy))  # expect: None OSError: [Errno 9] Bad file descriptor 0 b'Jell' None OSError: [Errno 9] Bad file descriptor
s = os.stat("f")
print(stat.filemode(s.st_mode), s.st_size, s[6], len(s), s.st_nlink, s.st_mtime_ns // 10**9 == int(s.st_mtime), stat.S_ISREG(s.st_mode), s.st_mode == s[0])  # expect: -rw-r----- 4 4 10 1 True True True
os.utime("f", (100, 200.5))
print(os.stat("f").st_atime, os.stat("f").st_mtime, os.stat("f").st_mtime_ns, os.utime("f", ns=(1, 2)), os.stat("f").st_mtime_ns, os.path.getmtime("f"))  # expect: 100.0 200.5 200500000000 None 2 2e-09
print(os.chmod("f", 0o600), stat.filemode(os.stat("f").st_mode), os.access("f", os.R_OK), os.access("none", os.F_OK), os.path.exists("f"), os.path.isdir("a"), os.path.isfile("a"))  # expect: None -rw------- True False True True False
print(os.symlink("f", "l"), os.readlink("l"), os.path.islink("l"), stat.filemode(os.lstat("l").st_mode), os.stat("l").st_size, os.link("f", "h"), os.stat("h").st_nlink, os.path.samefile("f", "h"))  # expect: None f True lrwxrwxrwx 4 None 2 True
print(os.rename("h", "g"), os.replace("g", "h"), error(os.rename, "none", "x"), error(os.stat, "none"), error(os.unlink, "none"), error(os.unlink, "a"), error(os.stat, "f/x"))  # expect: None None FileNotFoundError: [Errno 2] No such file or directory: 'none' -> 'x' FileNotFoundError: [Errno 2] No such file or directory: 'none' FileNotFoundError: [Errno 2] No such file or directory: 'none' IsADirectoryError: [Errno 21] Is a directory: 'a' NotADirectoryError: [Errno 20] Not a directory: 'f/x'
print(os.remove("h"), os.unlink("l"), sorted(e.name for e in os.scandir()), [(e.name, e.is_dir(), e.is_file(), e.path) for e in sorted(os.scandir("."), key=lambda e: e.name)])  # expect: None None ['a', 'f'] [('a', True, False, './a'), ('f', False, True, './f')]
print(error(os.stat, 1.5), error(os.stat, "a\0b"), error(os.open, "none", os.O_RDONLY), error(os.open, "f", os.O_CREAT | os.O_EXCL), error(os.readlink, "f"), error(os.truncate, "none", 0))  # expect: TypeError: stat: path should be string, bytes, os.PathLike or integer, not float ValueError: stat: embedded null character in path FileNotFoundError: [Errno 2] No such file or directory: 'none' FileExistsError: [Errno 17] File exists: 'f' OSError: [Errno 22] Invalid argument: 'f' FileNotFoundError: [Errno 2] No such file or directory: 'none'
r, w = os.pipe()
print(os.write(w, b"abc"), os.read(r, 10), os.close(w), os.read(r, 10), os.close(r))  # expect: 3 b'abc' None b'' None
r, w = os.pipe()
os.close(r)
print(error(os.write, w, b"x"), os.close(w), error(os.write, w, b"x"))  # expect: BrokenPipeError: [Errno 32] Broken pipe None OSError: [Errno 9] Bad file descriptor
print(os.strerror(2), os.fspath("x"), os.fspath(b"x"), error(os.fspath, 1), os.path.normpath("//a/./b/../c/"), os.path.join("a", "b"), os.path.splitext("x.tar.gz"))  # expect: No such file or directory x b'x' TypeError: expected str, bytes or os.PathLike object, not int //a/c a/b ('x.tar', '.gz')
print([root.replace(directory, "") for root, dirs, files in os.walk(".")], os.removedirs("a/b/c"), os.listdir())  # expect: ['.', './a', './a/b', './a/b/c'] None ['f']
print(len(os.urandom(8)), os.cpu_count() >= 1, os.getpid() > 0, os.getppid() > 0, os.name, os.sep, repr(os.linesep), os.devnull, os.umask(0o22) == os.umask(0o22))  # expect: 8 True True True posix / '\n' /dev/null True
os.environ["BOOMSLANG_TEST"] = "é"
print(os.environ["BOOMSLANG_TEST"], os.getenv("BOOMSLANG_TEST"), os.environb[b"BOOMSLANG_TEST"], os.environ.pop("BOOMSLANG_TEST"), os.getenv("BOOMSLANG_TEST"))  # expect: é é b'\xc3\xa9' é None
print(errno.ENOENT, errno.errorcode[2], OSError(2, "x").__class__, os.waitstatus_to_exitcode(256), os.WIFSIGNALED(9), os.waitstatus_to_exitcode(9))  # expect: 2 ENOENT <class 'FileNotFoundError'> 1 True -9
os.remove("f")
os.chdir(start)
os.rmdir(directory)
