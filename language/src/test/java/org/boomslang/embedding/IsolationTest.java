package org.boomslang.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.SandboxPolicy;
import org.junit.jupiter.api.Test;

/** A context that the embedder allows nothing. */
class IsolationTest {
  /** What fails does so with an exception that programs expect from an import. */
  @Test
  void everyModuleImportsOrSaysWhyNot() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("python")
            .sandbox(SandboxPolicy.CONSTRAINED)
            .option("engine.WarnInterpreterOnly", "false")
            .out(out)
            .err(OutputStream.nullOutputStream())
            .build()) {
      context.eval(
          "python",
          """
          import sys
          for name in sorted(sys.stdlib_module_names - {'antigravity', 'this', 'idlelib'}):
              try: __import__(name)
              except (ImportError, PermissionError): pass
              except BaseException as e: print(name, repr(e))
          """);
    }
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothingOutsideCanBeTouched() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Context context =
        Context.newBuilder("python")
            .option("engine.WarnInterpreterOnly", "false")
            .out(out)
            .build()) {
      context.eval(
          "python",
          """
          import os, io, socket, subprocess, threading, mmap, fcntl, pathlib, signal, tempfile
          import java, polyglot, sys, runpy, syslog, pwd
          library = os.__file__
          def refuse(action, *kinds):
              try: action()
              except kinds or PermissionError: return
              except BaseException as e: raise AssertionError(f'{action.__code__} {e!r}')
              raise AssertionError(f'allowed, line {action.__code__.co_firstlineno}')
          refuse(lambda: open('/etc/passwd'))
          refuse(lambda: open('/tmp/x', 'w'))
          refuse(lambda: open(library, 'w'))
          refuse(lambda: os.remove(library))
          refuse(lambda: os.rename(library, library + '2'), OSError)
          refuse(lambda: os.mkdir(os.path.dirname(library) + '/x'))
          refuse(lambda: os.chmod(library, 0o777))
          refuse(lambda: os.utime(library))
          refuse(lambda: os.open('/etc/passwd', 0))
          refuse(lambda: open(os.path.dirname(library) + '/../../../../../../../../etc/passwd'))
          refuse(lambda: io.FileIO('/etc/passwd'))
          refuse(lambda: os.listdir('/'))
          refuse(lambda: os.stat('/etc'))
          refuse(lambda: os.chdir('/'))
          refuse(lambda: os.readlink('/proc/self/exe'))
          refuse(lambda: os.symlink('a', '/tmp/a'))
          refuse(lambda: list(pathlib.Path('/').iterdir()))
          refuse(lambda: tempfile.mkstemp(), FileNotFoundError, PermissionError)
          refuse(lambda: runpy.run_path('/etc/passwd'))
          refuse(lambda: subprocess.run(['ls']))
          refuse(lambda: os.system('ls'))
          refuse(lambda: os.kill(1, 0))
          refuse(lambda: socket.socket())
          refuse(lambda: socket.create_connection(('localhost', 80)))
          refuse(lambda: socket.getaddrinfo('localhost', 80))
          refuse(lambda: threading.Thread(target=print).start(), RuntimeError)
          refuse(lambda: mmap.mmap(-1, 100))
          refuse(lambda: fcntl.flock(0, 1))
          refuse(lambda: syslog.syslog('x'))
          refuse(lambda: pwd.getpwuid(0), KeyError)
          refuse(lambda: java.type('java.lang.System'))
          refuse(lambda: polyglot.import_value('x'))
          refuse(lambda: polyglot.eval(language='python', string='1'))
          assert not os.path.exists('/etc/passwd') and not os.access('/etc', os.R_OK)
          assert dict(os.environ) == {}
          """);
      context.eval(
          "python",
          """
          import asyncio, collections, contextlib, csv, dataclasses, datetime, decimal, difflib, enum
          import fractions, functools, hashlib, heapq, inspect, itertools, json, logging, math, random
          import re, statistics, string, struct, textwrap, time, traceback, typing, unittest, uuid, zlib
          @dataclasses.dataclass
          class Point:
              x: int
          print(json.dumps({'a': [1, 2]}), re.findall('a+', 'baab'), Point(3), random.random() < 1)
          assert inspect.getsource(json.dumps).startswith('def dumps')
          """);
    }
    assertEquals("{\"a\": [1, 2]} ['aa'] Point(x=3) True\n", out.toString(StandardCharsets.UTF_8));
  }
}
