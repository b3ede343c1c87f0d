package org.boomslang.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command line: how programs are given, how they end, what bad input gives. Expectations are
 * CPython's.
 */
class CommandTest {
  @TempDir Path folder;

  private Path script(String text) throws IOException {
    return Files.writeString(folder.resolve("program.py"), text);
  }

  private static void noJava(Boomslang.Result result) {
    assertFalse(result.err().contains("\tat "), result.err());
    assertFalse(result.err().contains("java."), result.err());
  }

  @Test
  void runsAFileWithArguments() throws Exception {
    Path program = script("import sys\nprint(sys.argv[1:], __name__)\n");
    Boomslang.Result result = Boomslang.run(program.toString(), "a", "b c");
    assertEquals("['a', 'b c'] __main__\n", result.out(), result.err());
    assertEquals(0, result.status());
  }

  @Test
  void runsACommandAndStandardInput() throws Exception {
    assertEquals("3\n", Boomslang.run("-c", "print(1 + 2)").out());
    assertEquals("piped\n", Boomslang.run(Map.of(), "print('piped')\n", "-").out());
  }

  /** What a session on a terminal says, and its exit status, printed by a program. */
  private static final String TERMINAL_SESSION =
      """
      import os, subprocess, sys
      master, slave = os.openpty()
      child = subprocess.Popen([sys.executable, "-q"], stdin=slave, stdout=slave, stderr=slave)
      os.close(slave)
      said = b""
      seen = 0

      def await_output(*texts):
          # One after the other, each after what was waited for before.
          global said, seen
          try:
              for text in texts:
                  while (at := said.find(text, seen)) < 0:
                      said += os.read(master, 1000)
                  seen = at + len(text)
          except OSError:
              pass  # the other side is closed

      def type_keys(keys):
          os.write(master, keys)

      """;

  @Test
  void talksToATerminal() throws Exception {
    Path program =
        script(
            TERMINAL_SESSION
                + """
                type_keys(b"x = 41\\nprint('sum', x + 1)\\nimport sys; print('terminal', sys.stdin.isatty())\\nexit()\\n")
                await_output(b"what is never said")
                print(child.wait(), b"sum 42" in said, b"terminal True" in said, said.count(b">>> "))
                """);
    for (String terminal : List.of("dumb", "xterm")) {
      Map<String, String> variables = Map.of("PYTHON_BASIC_REPL", "1", "TERM", terminal);
      Boomslang.Result result = Boomslang.run(variables, "", program.toString());
      assertEquals("0 True True 4\n", result.out(), result.err());
    }
  }

  @Test
  void sharesMemoryBetweenProcesses() throws Exception {
    Path program =
        script(
            """
            import multiprocessing

            def work(number, numbers, text):
                with number.get_lock():
                    number.value += 2
                numbers[0] = 9
                text.value = text.value.upper()

            if __name__ == "__main__":
                context = multiprocessing.get_context("spawn")
                number = context.Value("i", 40)
                numbers = context.Array("d", [1, 2.5])
                text = context.Array("c", b"text", lock=False)
                process = context.Process(target=work, args=(number, numbers, text))
                process.start()
                process.join()
                print(process.exitcode, number, numbers[:], text.value)
            """);
    Boomslang.Result result = Boomslang.run(program.toString());
    assertEquals(
        "0 <Synchronized wrapper for c_int(42)> [9.0, 2.5] b'TEXT'\n", result.out(), result.err());
  }

  @Test
  void sharesDescriptorsWithNativeCode() throws Exception {
    Path program =
        script(
            """
            import ctypes, os, select, tempfile

            libc = ctypes.CDLL(None)
            folder = tempfile.mkdtemp()
            watcher = libc.inotify_init()
            libc.inotify_add_watch(watcher, folder.encode(), ctypes.c_uint32(0x100))
            open(os.path.join(folder, "new"), "w").close()
            print(select.select([watcher], [], [], 60)[0] == [watcher])
            print(os.read(watcher, 1000)[16:].rstrip(b"\\0"))
            text = libc.open(os.path.join(folder, "text").encode(), os.O_CREAT | os.O_RDWR, 0o600)
            print(os.write(text, b"abc"), os.fstat(text).st_size)
            with open(text, "rb", 0) as file:
                print(file.seek(1), file.read())
            os.close(watcher)
            try:
                os.read(watcher, 1)
            except OSError as error:
                print(error)
            own = set(map(int, os.listdir("/proc/self/fd"))) - {0, 1, 2}
            closed = 0
            for descriptor in own:
                try:
                    os.close(descriptor)
                    closed += 1
                except OSError:
                    pass
            print(closed < len(own), sum(range(10)))
            import json, decimal
            """);
    Boomslang.Result result = Boomslang.run(program.toString());
    assertEquals(
        "True\nb'new'\n3 3\n1 b'bc'\n[Errno 9] Bad file descriptor\nTrue 45\n",
        result.out(),
        result.err());
    assertEquals(0, result.status(), result.err());
  }

  @Test
  void editsLinesOnATerminal() throws Exception {
    Path history = folder.resolve("history");
    Path program =
        script(
            TERMINAL_SESSION
                + """
                await_output(b">>> ")
                type_keys(b"import os\\nos.pathse\\t.join('ab')\\n")  # completed
                await_output(b"'a:b'", b">>> ")
                type_keys(b"def twice(n):\\nretrun n * 2\\x02\\x02\\x02\\x02\\x02\\x02\\x02\\x08\\x08ur\\x05\\n\\n")  # indented, mended
                type_keys(b"twice(21)\\n")
                await_output(b"42\\r", b">>> ")
                type_keys(b"import time; print('wai' + 'ting'); time.sleep(600)\\n")
                await_output(b"waiting")
                child.send_signal(2)  # the terminal would, were it the child's own
                await_output(b"KeyboardInterrupt", b">>> ")
                type_keys(b"1 / 0\\n")
                await_output(b"division by zero", b">>> ")
                type_keys(b"\\x04")
                await_output(b"what is never said")
                print(child.wait(), all(t in said for t in (b"'a:b'", b"42\\r", b"KeyboardInterrupt", b"division by zero")))
                """);
    Boomslang.Result result =
        Boomslang.run(
            Map.of("TERM", "xterm-256color", "PYTHON_HISTORY", history.toString()),
            "",
            program.toString());
    assertEquals("0 True\n", result.out(), result.err());
    assertTrue(Files.readString(history).contains("import os\nos.pathsep.join('ab')\n"));
  }

  @Test
  void refusesUnknownOptionsOfGraalVm() throws Exception {
    Boomslang.Result result =
        Boomslang.run("--vm.Dpolyglot.engine.NoSuchOption=true", "-c", "print(1)");
    assertEquals(2, result.status());
    assertTrue(
        result.err().startsWith("boomslang: Could not find option with name engine.NoSuchOption"),
        result.err());
    noJava(result);
  }

  /** What is unbuffered is a file itself, which would be finalised before what is younger. */
  @Test
  void letsFinalisersPrintAtExit() throws Exception {
    Path program =
        script(
            """
            import threading
            def loop():
                while True:
                    pass
            class Cycle:
                def __init__(self):
                    self.me = self
                    self.thread = threading.Thread(target=loop, daemon=True)
                    self.thread.start()
                def __del__(self):
                    try:
                        self.thread.join()
                    except PythonFinalizationError as e:
                        print(self.thread.is_alive(), e)
            Cycle()
            """);
    for (String option : new String[] {"-u", "-B"}) {
      Boomslang.Result result = Boomslang.run(option, program.toString());
      assertEquals("True cannot join thread at interpreter shutdown\n", result.out(), result.err());
    }
  }

  @Test
  void runsModules() throws Exception {
    assertTrue(Boomslang.run("-m", "this").out().startsWith("The Zen of Python"));
    assertEquals(
        "{\n    \"a\": [\n        1,\n        2\n    ]\n}\n",
        Boomslang.run(Map.of(), "{\"a\": [1, 2]}", "-m", "json.tool").out());
    assertTrue(Boomslang.run("-m", "calendar", "2026", "11").out().contains("November 2026"));
    assertTrue(
        Boomslang.run("-m", "timeit", "-n", "10", "-r", "2", "pass").out().contains("loops"));
    Path test =
        Files.writeString(
            folder.resolve("test_sample.py"),
            """
            import unittest

            class Sample(unittest.TestCase):
                def test_sum(self):
                    self.assertEqual(1 + 1, 2)
            """);
    Boomslang.Result result =
        Boomslang.run(Map.of("PYTHONPATH", folder.toString()), "", "-m", "unittest", "test_sample");
    assertTrue(result.err().contains("Ran 1 test") && result.err().contains("OK"), result.err());
    assertEquals(0, result.status());
    assertTrue(Files.exists(test));
  }

  @Test
  void endsWithTheStatusOfTheProgram() throws Exception {
    assertEquals(0, Boomslang.run("-c", "pass").status());
    assertEquals(7, Boomslang.run("-c", "import sys; sys.exit(7)").status());
    Boomslang.Result text = Boomslang.run("-c", "raise SystemExit('enough')");
    assertEquals(1, text.status());
    assertEquals("enough\n", text.err());
    Boomslang.Result mute =
        Boomslang.run("-c", "raise SystemExit(type('', (), {'__str__': lambda s: 1 / 0})())");
    assertEquals(1, mute.status());
    assertEquals("\n", mute.err());
    Boomslang.Result late =
        Boomslang.run(
            "-c", "import atexit; atexit.register(lambda: atexit.register(print, 'not called'))");
    assertEquals("", late.out());
    assertEquals(1, Boomslang.run("-c", "1 / 0").status());
    assertEquals(2, Boomslang.run("--no-such-option").status());
  }

  @Test
  void diesOfSignals() throws Exception {
    Path program =
        script(
            """
            import signal, subprocess, sys
            WAIT = "import time; print(flush=True); time.sleep(60)"
            with subprocess.Popen([sys.executable, "-c", WAIT], stdout=subprocess.PIPE) as child:
                child.stdout.readline()
                child.send_signal(signal.SIGTERM)
                print(child.wait())
            for code in (
                "signal.raise_signal(signal.SIGTERM)",
                "os.kill(os.getpid(), signal.SIGUSR1)",
                "signal.raise_signal(signal.SIGCHLD)",
            ):
                print(subprocess.call([sys.executable, "-c", "import os, signal; " + code]))
            """);
    Boomslang.Result result = Boomslang.run(program.toString());
    assertEquals("-15\n-15\n-10\n0\n", result.out(), result.err());
  }

  @Test
  void tellsOfCoroutinesThatNobodyAwaits() throws Exception {
    Path program =
        script(
            """
            async def forgotten(): pass
            async def kept(): pass
            class A:
                async def method(self): pass
            forgotten()
            A().method()
            x = kept()
            """);
    String made = "%s:%d: RuntimeWarning: coroutine '%s' was never awaited\n  %s\n";
    String hint = "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n";
    assertEquals(
        made.formatted(program, 5, "forgotten", "forgotten()")
            + hint
            + made.formatted(program, 6, "A.method", "A().method()")
            + hint
            + "<sys>:0: RuntimeWarning: coroutine 'kept' was never awaited\n"
            + hint,
        Boomslang.run(program.toString()).err());
  }

  @Test
  void showsTracebacksAsPythonDoes() throws Exception {
    Path program =
        script(
            """
            def inner(x):
                return 10 / x

            def outer():
                return inner(0)

            outer()
            """);
    Boomslang.Result result = Boomslang.run(program.toString());
    assertEquals(
        """
        Traceback (most recent call last):
          File "%1$s", line 7, in <module>
            outer()
            ~~~~~^^
          File "%1$s", line 5, in outer
            return inner(0)
          File "%1$s", line 2, in inner
            return 10 / x
                   ~~~^~~
        ZeroDivisionError: division by zero
        """
            .formatted(program),
        result.err());
    assertEquals(1, result.status());
  }

  @Test
  void refusesWhatCannotBeRead() throws Exception {
    Boomslang.Result missing = Boomslang.run("/no/such/file.py");
    assertEquals(2, missing.status());
    assertTrue(
        missing
            .err()
            .contains("can't open file '/no/such/file.py': [Errno 2] No such file or directory"),
        missing.err());
    Path bytes =
        Files.write(folder.resolve("latin.py"), new byte[] {'x', '=', '"', (byte) 0xe9, '"', '\n'});
    Boomslang.Result undecodable = Boomslang.run(bytes.toString());
    assertEquals(1, undecodable.status());
    assertTrue(undecodable.err().contains("SyntaxError: "), undecodable.err());
    Path zero = Files.write(folder.resolve("zero.py"), new byte[] {'x', '=', 0, '\n'});
    Boomslang.Result nul = Boomslang.run(zero.toString());
    assertEquals(1, nul.status());
    assertTrue(nul.err().contains("source code cannot contain null bytes"), nul.err());
    noJava(undecodable);
    noJava(nul);
  }

  @Test
  void survivesDepth() throws Exception {
    Boomslang.Result deep = Boomslang.run("-c", "eval('-' * 100000 + '1')");
    assertEquals(1, deep.status());
    noJava(deep);
    Boomslang.Result endless = Boomslang.run("-c", "def f():\n  f()\nf()\n");
    assertEquals(1, endless.status());
    assertTrue(
        endless.err().contains("RecursionError: maximum recursion depth exceeded"),
        endless.err().substring(Math.max(0, endless.err().length() - 300)));
    noJava(endless);
  }

  @Test
  void reportsAClosedOutputAndAFullDisk() throws Exception {
    String command = Boomslang.ROOT.resolve("boomslang") + " -c 'print(\"x\")'";
    Boomslang.Result closed =
        Boomslang.execute(List.of("sh", "-c", command + " >/dev/full"), Map.of(), "");
    assertEquals(120, closed.status(), closed.err());
    assertTrue(closed.err().contains("OSError: [Errno 28] No space left on device"), closed.err());
    Boomslang.Result none = Boomslang.execute(List.of("sh", "-c", command + " >&-"), Map.of(), "");
    assertEquals(0, none.status(), none.err());
    noJava(closed);
    noJava(none);
  }

  @Test
  void waitsForThreadsAndReportsTheirErrors() throws Exception {
    Boomslang.Result waits =
        Boomslang.run(
            "-c",
            "import threading, time\n"
                + "threading.Thread(target=lambda: (time.sleep(0.3), print('done'))).start()\n");
    assertEquals("done\n", waits.out(), waits.err());
    Boomslang.Result error =
        Boomslang.run(
            "-c",
            "import threading\nt = threading.Thread(target=lambda: 1 / 0)\nt.start()\nt.join()\n");
    assertEquals(0, error.status());
    assertTrue(error.err().startsWith("Exception in thread Thread-1"), error.err());
    assertTrue(error.err().endsWith("ZeroDivisionError: division by zero\n"), error.err());
  }

  @Test
  void runsUnderOneLockOnRequest() throws Exception {
    Path program =
        script(
            """
            import sys, threading
            print(sys._is_gil_enabled(), sys.flags.gil)
            done = threading.Event()
            def spin():
                while not done.is_set():
                    pass
            threads = [threading.Thread(target=spin) for _ in range(3)]
            for thread in threads:
                thread.start()
            for i in range(100000):
                pass
            done.set()
            for thread in threads:
                thread.join()
            """);
    assertEquals("False None\n", Boomslang.run(program.toString()).out());
    assertEquals("True 1\n", Boomslang.run("-X", "gil=1", program.toString()).out());
    assertEquals(
        "True 1\n", Boomslang.run(Map.of("PYTHON_GIL", "1"), "", program.toString()).out());
    Boomslang.Result refused = Boomslang.run("-X", "gil=2", program.toString());
    assertEquals(1, refused.status());
    assertTrue(refused.err().contains("PYTHON_GIL / -X gil must be \"0\" or \"1\""));
  }

  @Test
  void comparesTheTwoModes() throws Exception {
    Path program =
        script(
            """
            import sys
            print("under a lock" if sys._is_gil_enabled() else "in parallel")
            """);
    Boomslang.Result result =
        Boomslang.run("-m", "freethreading", "compare", "-n", "1", program.toString());
    assertEquals(1, result.status(), result.err());
    assertTrue(result.out().contains("-in parallel\n  +under a lock\n"), result.out());
  }
}
