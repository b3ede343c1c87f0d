package org.boomslang.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code io.StringIO}: a file of text in memory.
 *
 * <p>While text is only appended it collects in a builder; while it is only read it is a string,
 * whose parts are cut out of it; the first write elsewhere than at the end of a builder turns it
 * into an array of code points.
 *
 * <p>Thread safety: atomic; all state is guarded by the monitor, under which no Python code runs.
 */
final class PyStringIO extends PyObject {
  static final PyType TYPE =
      PyType.builtin(
          "_io.StringIO",
          IoTypes.TEXT_IO_BASE,
          Layout.of("StringIO", Layout.OBJECT, PyStringIO::new),
          TypeFlags.WITH_DICT,
          StringIOMethodsTable::new);

  /** The text while it is only appended to, else null. */
  private StrBuilder appended;

  /** The text while it is only read, else null. */
  private TruffleString text;

  /** The characters of {@link #text}. */
  private CodePoints characters;

  private int[] points = new int[0];
  private int size;

  /** May lie beyond the end, anywhere that an index can be. */
  private long position;

  private boolean closed;
  private boolean initialized;

  /** The newline argument: null for universal translation. */
  private String newline;

  private LineEnds lineEnds;

  PyStringIO(Shape shape) {
    super(shape);
  }

  synchronized void init(TruffleString initial, String newlineArgument) {
    appended = new StrBuilder();
    text = null;
    characters = null;
    points = new int[0];
    size = 0;
    position = 0;
    closed = false;
    newline = newlineArgument;
    lineEnds = newline == null || newline.isEmpty() ? new LineEnds(newline == null) : null;
    initialized = true;
    if (initial != null && !PyStr.isEmpty(initial)) {
      appended = null;
      show(translated(initial));
    }
  }

  /** Restores a state: the text is as it was stored, and is not translated a second time. */
  synchronized void restore(TruffleString stored, String newlineArgument) {
    init(null, newlineArgument);
    appended.append(stored);
    size = appended.length();
  }

  /** Has the text in a string. */
  private void show(TruffleString value) {
    text = value;
    characters = CodePoints.of(value);
    size = characters.length();
  }

  private void checkOpen() {
    if (!initialized) {
      throw PyErrors.valueError("I/O operation on uninitialized object");
    }
    if (closed) {
      throw PyErrors.valueError("I/O operation on closed file");
    }
  }

  synchronized void requireOpen() {
    checkOpen();
  }

  /** ValueError when it was closed; an object without a state yet will do. */
  synchronized void requireNotClosed() {
    if (closed) {
      throw PyErrors.valueError("I/O operation on closed file");
    }
  }

  synchronized boolean isClosed() {
    if (!initialized) {
      throw PyErrors.valueError("I/O operation on uninitialized object");
    }
    return closed;
  }

  synchronized void close() {
    closed = true;
    appended = null;
    text = null;
    characters = null;
    points = new int[0];
    size = 0;
  }

  synchronized Object newlines() {
    checkOpen();
    return lineEnds == null ? PyNone.NONE : lineEnds.newlines();
  }

  synchronized String newline() {
    return newline;
  }

  @TruffleBoundary
  synchronized TruffleString value() {
    checkOpen();
    if (text != null) {
      return text;
    }
    return appended != null ? appended.toTruffleString() : PyStr.fromCodePoints(points, 0, size);
  }

  @TruffleBoundary
  synchronized void write(TruffleString text) {
    checkOpen();
    if (!PyStr.isEmpty(text)) {
      store(text);
    }
  }

  private TruffleString translated(TruffleString original) {
    TruffleString result = lineEnds == null ? original : lineEnds.decode(original, true);
    return newline != null && newline.startsWith("\r")
        ? NewlineArgument.replaceLineFeeds(result, newline)
        : result;
  }

  private void store(TruffleString original) {
    TruffleString addition = translated(original);
    int count = PyStr.length(addition);
    if (appended != null && position == appended.length()) {
      appended.append(addition);
      position += count;
      size = (int) position;
      return;
    }
    spread();
    long end = position + count;
    if (end < 0 || end > Integer.MAX_VALUE - 8) {
      throw PyErrors.overflowError("new position too large");
    }
    if (end > points.length) {
      points = Arrays.copyOf(points, (int) Math.min(Integer.MAX_VALUE - 8, end + (end >> 1) + 16));
    }
    if (position > size) {
      Arrays.fill(points, size, (int) position, 0);
    }
    CodePoints source = CodePoints.of(addition);
    int start = (int) position;
    for (int i = 0; i < count; i++) {
      points[start + i] = source.at(i);
    }
    position = end;
    size = Math.max(size, (int) end);
  }

  /** From the builder or the string to the array. */
  private void spread() {
    gather();
    if (text != null) {
      points = characters.toArray();
      text = null;
      characters = null;
    }
  }

  /** From the builder to the string. */
  private void gather() {
    if (appended != null) {
      show(appended.toTruffleString());
      appended = null;
    }
  }

  private TruffleString part(int start, int end) {
    return text != null
        ? PyStr.substring(text, start, end)
        : PyStr.fromCodePoints(points, start, end - start);
  }

  @TruffleBoundary
  synchronized TruffleString read(int count) {
    checkOpen();
    gather();
    int start = (int) Math.min(position, size);
    int end = count < 0 ? size : (int) Math.min(size, (long) start + count);
    if (end > start) {
      position = end;
    }
    return part(start, end);
  }

  @TruffleBoundary
  synchronized TruffleString readLine(int limit) {
    checkOpen();
    gather();
    int start = (int) Math.min(position, size);
    int stop = limit < 0 ? size : (int) Math.min(size, (long) start + limit);
    int end = lineEnd(start, stop);
    if (end > start) {
      position = end;
    }
    return part(start, end);
  }

  private int lineEnd(int start, int stop) {
    if (text != null && (newline == null || newline.equals("\n"))) {
      int found = characters.indexOf('\n', start, stop);
      return found < 0 ? stop : found + 1;
    }
    for (int i = start; i < stop; i++) {
      int c = at(i);
      if (newline != null && newline.isEmpty()) {
        if (c == '\n') {
          return i + 1;
        }
        if (c == '\r') {
          return i + 1 < stop && at(i + 1) == '\n' ? i + 2 : i + 1;
        }
      } else if (newline != null && newline.equals("\r\n")) {
        if (c == '\r' && i + 1 < stop && at(i + 1) == '\n') {
          return i + 2;
        }
      } else if (c == (newline != null && newline.equals("\r") ? '\r' : '\n')) {
        return i + 1;
      }
    }
    return stop;
  }

  private int at(int index) {
    return text != null ? characters.at(index) : points[index];
  }

  synchronized long tell() {
    checkOpen();
    return position;
  }

  synchronized void truncate(long length) {
    checkOpen();
    spread();
    if (length < size) {
      size = (int) length;
      points = Arrays.copyOf(points, size);
    }
  }

  synchronized long seek(long offset, int whence) {
    checkOpen();
    if (whence < 0 || whence > 2) {
      throw PyErrors.valueError("Invalid whence (%d, should be 0, 1 or 2)", whence);
    }
    if (whence == 0 && offset < 0) {
      throw PyErrors.valueError("Negative seek position %d", offset);
    }
    if (whence != 0 && offset != 0) {
      throw PyErrors.raise(
          org.boomslang.objects.exception.ExceptionTypes.OS_ERROR,
          "Can't do nonzero cur-relative seeks");
    }
    position =
        switch (whence) {
          case 0 -> offset;
          case 1 -> position;
          default -> appended != null ? appended.length() : size;
        };
    return position;
  }

  synchronized void setPosition(long value) {
    position = value;
  }
}
