package org.boomslang.modules.termios;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.errno.Errno;
import org.boomslang.modules.libc.Libc.Function;
import org.boomslang.modules.posix.Descriptors;
import org.boomslang.modules.posix.FileDescriptors;
import org.boomslang.modules.posix.NativeAccess;
import org.boomslang.modules.posix.SystemErrors;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.PyContext;

/** Module {@code termios}. {@code struct termios} is that of Linux' C libraries. */
@PyBuiltins(module = "termios", doc = "POSIX calls for the control of terminals.")
public final class TermiosModule {
  private static final PyType ERROR =
      PyType.builtin(
          "termios.error",
          ExceptionTypes.EXCEPTION,
          ExceptionTypes.EXCEPTION.layout(),
          TypeFlags.WITH_DICT,
          null);

  private static final int SIZE = 64;
  private static final int CHARACTERS = 17;
  private static final int NCCS = 32;
  private static final int LOCAL_FLAGS = 12;
  private static final int ICANON = 2;
  private static final int VTIME = 5;
  private static final int VMIN = 6;
  private static final long TIOCGWINSZ = 0x5413;
  private static final long TIOCSWINSZ = 0x5414;

  private static final Function TCGETATTR = Function.ofInt("tcgetattr");
  private static final Function TCSETATTR = Function.ofInt("tcsetattr");
  private static final Function TCSENDBREAK = Function.ofInt("tcsendbreak");
  private static final Function TCDRAIN = Function.ofInt("tcdrain");
  private static final Function TCFLUSH = Function.ofInt("tcflush");
  private static final Function TCFLOW = Function.ofInt("tcflow");
  private static final Function CFGETISPEED = Function.ofInt("cfgetispeed");
  private static final Function CFGETOSPEED = Function.ofInt("cfgetospeed");
  private static final Function CFSETISPEED = Function.ofInt("cfsetispeed");
  private static final Function CFSETOSPEED = Function.ofInt("cfsetospeed");
  private static final Function IOCTL = Function.ofInt("ioctl");

  private TermiosModule() {}

  static void initialize(PyContext context, PyModule module) {
    TermiosConstants.addTo(module);
    module.setAttribute("error", ERROR);
  }

  private static PyException error(int errno) {
    return PyErrors.of(ERROR, (long) errno, PyStr.of(Errno.strerror(errno)));
  }

  private static int kernel(Object fd) {
    int number = Descriptors.of(fd);
    NativeAccess.require();
    try {
      return FileDescriptors.current().kernelDescriptor(number);
    } catch (IOException e) {
      throw error(SystemErrors.errno(e));
    }
  }

  private static void check(long result) {
    if (result < 0) {
      throw error((int) -result);
    }
  }

  @PyBuiltin(
      name = "tcgetattr",
      sig = "(fd, /)",
      doc = "[iflag, oflag, cflag, lflag, ispeed, ospeed, cc] of a terminal.")
  @TruffleBoundary
  static Object tcgetattr(Object fd) {
    int kernel = kernel(fd);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment m = arena.allocate(SIZE, 8);
      check(TCGETATTR.call(kernel, m.address()));
      Object[] characters = new Object[NCCS];
      for (int i = 0; i < NCCS; i++) {
        characters[i] = PyBytes.wrap(new byte[] {m.get(ValueLayout.JAVA_BYTE, CHARACTERS + i)});
      }
      if ((m.get(ValueLayout.JAVA_INT, LOCAL_FLAGS) & ICANON) == 0) {
        for (int i : new int[] {VMIN, VTIME}) {
          characters[i] = (long) (m.get(ValueLayout.JAVA_BYTE, CHARACTERS + i) & 0xff);
        }
      }
      Object[] result = new Object[7];
      for (int i = 0; i < 4; i++) {
        result[i] = m.get(ValueLayout.JAVA_INT, 4L * i) & 0xffffffffL;
      }
      result[4] = CFGETISPEED.raw(m.address()) & 0xffffffffL;
      result[5] = CFGETOSPEED.raw(m.address()) & 0xffffffffL;
      result[6] = PyList.of(characters);
      return PyList.of(result);
    }
  }

  @PyBuiltin(
      name = "tcsetattr",
      sig = "(fd, when, attributes, /)",
      doc = "Sets the attributes of a terminal.")
  @TruffleBoundary
  static void tcsetattr(Object fd, int when, Object attributes) {
    int kernel = kernel(fd);
    if (!(attributes instanceof PyList)) {
      throw PyErrors.typeError("tcsetattr, arg 3: must be 7 element list");
    }
    Object[] a = Iteration.toArray(attributes);
    if (a.length != 7) {
      throw PyErrors.typeError("tcsetattr, arg 3: must be 7 element list");
    }
    if (!(a[6] instanceof PyList) || Iteration.toArray(a[6]).length != NCCS) {
      throw PyErrors.typeError("tcsetattr: attributes[6] must be %d element list", NCCS);
    }
    Object[] characters = Iteration.toArray(a[6]);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment m = arena.allocate(SIZE, 8);
      check(TCGETATTR.call(kernel, m.address()));
      for (int i = 0; i < 4; i++) {
        m.set(ValueLayout.JAVA_INT, 4L * i, (int) Conversions.asLong(a[i]));
      }
      for (int i = 0; i < NCCS; i++) {
        byte value;
        if (characters[i] instanceof PyBytes bytes && bytes.array().length == 1) {
          value = bytes.array()[0];
        } else if (Integers.isInt(characters[i])) {
          value = (byte) Conversions.asLong(characters[i]);
        } else {
          throw PyErrors.typeError(
              "tcsetattr: elements of attributes must be characters or integers");
        }
        m.set(ValueLayout.JAVA_BYTE, CHARACTERS + i, value);
      }
      check(CFSETISPEED.call(m.address(), Conversions.asLong(a[4])));
      check(CFSETOSPEED.call(m.address(), Conversions.asLong(a[5])));
      check(TCSETATTR.call(kernel, when, m.address()));
    }
  }

  @PyBuiltin(name = "tcsendbreak", sig = "(fd, duration, /)", doc = "Sends a break.")
  static void tcsendbreak(Object fd, int duration) {
    check(TCSENDBREAK.call(kernel(fd), duration));
  }

  @PyBuiltin(name = "tcdrain", sig = "(fd, /)", doc = "Waits until output is transmitted.")
  static void tcdrain(Object fd) {
    check(TCDRAIN.call(kernel(fd)));
  }

  @PyBuiltin(name = "tcflush", sig = "(fd, queue, /)", doc = "Discards queued data.")
  static void tcflush(Object fd, int queue) {
    check(TCFLUSH.call(kernel(fd), queue));
  }

  @PyBuiltin(name = "tcflow", sig = "(fd, action, /)", doc = "Suspends or resumes.")
  static void tcflow(Object fd, int action) {
    check(TCFLOW.call(kernel(fd), action));
  }

  @PyBuiltin(name = "tcgetwinsize", sig = "(fd, /)", doc = "Rows and columns of the window.")
  @TruffleBoundary
  static PyTuple tcgetwinsize(Object fd) {
    int kernel = kernel(fd);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment m = arena.allocate(8, 8);
      check(IOCTL.call(kernel, TIOCGWINSZ, m.address()));
      return PyTuple.of(
          (long) m.get(ValueLayout.JAVA_SHORT, 0), (long) m.get(ValueLayout.JAVA_SHORT, 2));
    }
  }

  @PyBuiltin(name = "tcsetwinsize", sig = "(fd, winsize, /)", doc = "Sets the window's size.")
  @TruffleBoundary
  static void tcsetwinsize(Object fd, Object size) {
    int kernel = kernel(fd);
    Object[] pair = Iteration.toArray(size);
    if (pair.length != 2) {
      throw PyErrors.typeError("tcsetwinsize, arg 2: must be a two-item sequence");
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment m = arena.allocate(8, 8);
      check(IOCTL.call(kernel, TIOCGWINSZ, m.address()));
      for (int i = 0; i < 2; i++) {
        long value = Conversions.asLong(pair[i]);
        if (value < 0 || value > 0xffff) {
          throw PyErrors.overflowError("winsize value(s) out of range.");
        }
        m.set(ValueLayout.JAVA_SHORT, 2L * i, (short) value);
      }
      check(IOCTL.call(kernel, TIOCSWINSZ, m.address()));
    }
  }
}
