package org.boomslang.modules.io;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Droppable;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.finalizer.Guard;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.CodePoints;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code io.TextIOWrapper}: text over a binary file.
 *
 * <p>Reading decodes the file chunk by chunk; the snapshot remembers the decoder's state and the
 * bytes since, which is what {@code tell} needs to find a byte position for a place in the middle
 * of a chunk ({@link TextPosition}). Writing encodes at once and collects bytes until a chunk is
 * full.
 *
 * <p>Thread safety: atomic. The fields are guarded by {@link #lock}, and so are all calls of the
 * binary file.
 */
public final class PyTextIOWrapper extends PyObject implements Droppable {
  public static final PyType TYPE =
      PyType.builtin(
          "_io.TextIOWrapper",
          IoTypes.TEXT_IO_BASE,
          Layout.of("TextIOWrapper", Layout.OBJECT, PyTextIOWrapper::new),
          TypeFlags.WITH_DICT,
          TextIOWrapperMethodsTable::new);

  private static final int DEFAULT_CHUNK = 8192;

  final IoLock lock = new IoLock();

  /** Has the file closed when it is dropped, unless what lies below sees to that. */
  private volatile Guard guard;

  private volatile Object buffer;
  private volatile boolean detached;
  volatile String encoding;
  volatile String errors;
  volatile boolean lineBuffering;
  volatile boolean writeThrough;
  volatile int chunkSize = DEFAULT_CHUNK;

  String newline;
  private boolean readUniversal;
  private boolean readTranslate;
  private String writeNewline;
  TextDecoder decoder;
  TextEncoder encoder;
  boolean seekable;

  /** Whether {@code tell} works: not inside an iteration. */
  boolean telling;

  private boolean hasRead1;

  /** Text decoded, and how many of its characters were given out. */
  private TruffleString decoded = PyStr.EMPTY;

  private int used;

  /** The view of that text; null before somebody looks for the end of a line. */
  private CodePoints points;

  /**
   * The decoder's state before the bytes of {@link #snapshotBytes} were fed to it; null when not
   * known.
   */
  TextDecoder.State snapshot;

  byte[] snapshotBytes;
  private double bytesPerCharacter;

  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

  public PyTextIOWrapper(Shape shape) {
    super(shape);
  }

  // ---------------------------------------------------------------- making

  /** Until {@code __init__} has come to its end. */
  void uninitialize() {
    buffer = null;
    detached = false;
  }

  void init(
      Object binary,
      String encodingName,
      String errorHandler,
      String newlineArgument,
      boolean lines,
      boolean through) {
    buffer = null;
    detached = false;
    disarm();
    String normalized = Encodings.normalize(encodingName);
    Object codec = Encodings.lookup(encodingName, normalized);
    encoding = encodingName;
    errors = errorHandler;
    lineBuffering = lines;
    writeThrough = through;
    setNewline(newlineArgument);
    resetDecoded();
    pending.reset();
    snapshot = null;
    decoder =
        Conversions.truth(Calls.callMethod(binary, "readable"))
            ? makeDecoder(normalized, errorHandler, codec)
            : null;
    encoder =
        Conversions.truth(Calls.callMethod(binary, "writable"))
            ? new TextEncoder(normalized, errorHandler, codec)
            : null;
    seekable = Conversions.truth(Calls.callMethod(binary, "seekable"));
    telling = seekable;
    hasRead1 = binary instanceof PyBuffered || Attributes.getOrNull(binary, "read1") != null;
    buffer = binary;
    if (binary instanceof PyBuffered buffered) {
      buffered.setWrapper(this);
    }
    boolean watched = binary instanceof PyBuffered buffered && buffered.isOnFile();
    boolean memory = binary instanceof PyBytesIO bytes && bytes.type() == PyBytesIO.TYPE;
    if (!watched && !memory && !type().isHeapType()) {
      // Classes in Python inherit __del__.
      guard = Finalizers.watchAbove(this, PyBuffered.guardOf(binary), IoBaseMethods::finish);
    }
    if (seekable && encoder != null && encoder.isStateful()) {
      encoder.setPosition(Conversions.asLong(Calls.callMethod(binary, "tell")) == 0);
    }
  }

  /** There is nothing left to do when the file is dropped. */
  public void disarm() {
    Guard current = guard;
    guard = null;
    if (current != null) {
      current.disarm();
    }
  }

  private TextDecoder makeDecoder(String normalized, String errorHandler, Object codec) {
    LineEnds lineEnds = readUniversal ? new LineEnds(readTranslate) : null;
    TextDecoder builtin = TextDecoder.builtin(normalized, errorHandler, lineEnds);
    return builtin != null ? builtin : new TextDecoder.OfCodec(codec, errorHandler, lineEnds);
  }

  private void setNewline(String argument) {
    newline = argument;
    readUniversal = argument == null || argument.isEmpty();
    readTranslate = argument == null;
    writeNewline =
        argument == null || argument.equals("\n") || argument.isEmpty() ? null : argument;
  }

  /**
   * Changes encoding, error handler or newline; the caller has checked that this is possible now.
   */
  void reconfigure(String newEncoding, String newErrors, boolean changeNewline, String newNewline) {
    if (changeNewline) {
      setNewline(newNewline);
    }
    String normalized = Encodings.normalize(newEncoding);
    Object codec = Encodings.lookup(newEncoding, normalized);
    if (decoder != null) {
      decoder = makeDecoder(normalized, newErrors, codec);
    }
    if (encoder != null) {
      encoder = new TextEncoder(normalized, newErrors, codec);
      if (seekable && encoder.isStateful()) {
        encoder.setPosition(Conversions.asLong(Calls.callMethod(buffer(), "tell")) == 0);
      }
    }
    encoding = newEncoding;
    errors = newErrors;
  }

  // ---------------------------------------------------------------- the binary file

  /** The binary file; ValueError before {@code __init__} and after {@code detach}. */
  Object buffer() {
    Object current = buffer;
    if (current == null) {
      throw PyErrors.valueError(
          detached
              ? "underlying buffer has been detached"
              : "I/O operation on uninitialized object");
    }
    return current;
  }

  /** Whether text waits to be written; a moment old. */
  boolean hasUnwritten() {
    return pending.size() > 0;
  }

  @Override
  public void drop() {
    if (buffer instanceof PyBuffered below) {
      below.drop();
    }
  }

  @Override
  public boolean isFreshFrom(Object function) {
    return IoModule.isOpen(function);
  }

  Object bufferOrNull() {
    return buffer;
  }

  Object detach() {
    Object current = buffer();
    buffer = null;
    detached = true;
    disarm();
    if (current instanceof PyBuffered buffered) {
      buffered.setWrapper(null);
    }
    return current;
  }

  boolean isClosed() {
    Object current = buffer();
    return current instanceof PyBuffered buffered
        ? buffered.isClosed()
        : IoErrors.isClosed(current);
  }

  void checkOpen() {
    if (isClosed()) {
      throw IoErrors.closedFile();
    }
  }

  private byte[] readBytes(int count) {
    Object file = buffer();
    if (file instanceof PyBuffered buffered && buffered.type() == PyBuffered.READER) {
      return ((PyBytes) BufferedOperations.read1(buffered, count)).array();
    }
    Object bytes = Calls.callMethod(file, hasRead1 ? "read1" : "read", (long) count);
    if (!Buffers.isBytesLike(bytes)) {
      throw PyErrors.typeError(
          "underlying %s() should have returned a bytes-like object, not '%s'",
          hasRead1 ? "read1" : "read", Types.of(bytes).name());
    }
    return Buffers.toArray(bytes);
  }

  private void writeBytes(byte[] bytes) {
    Object file = buffer();
    if (file instanceof PyBuffered buffered && buffered.type() == PyBuffered.WRITER) {
      BufferedOperations.write(buffered, PyBytes.wrap(bytes));
    } else {
      Calls.callMethod(file, "write", PyBytes.wrap(bytes));
    }
  }

  // ---------------------------------------------------------------- writing; the lock is held

  @TruffleBoundary
  void write(TruffleString original) {
    if (encoder == null) {
      throw IoErrors.unsupported("not writable");
    }
    TruffleString text = original;
    boolean lineFeed =
        (writeNewline != null || lineBuffering) && PyStr.indexOf(text, LineEnds.LINE_FEED, 0) >= 0;
    if (lineFeed && writeNewline != null) {
      text = NewlineArgument.replaceLineFeeds(text, writeNewline);
    }
    boolean flush = lineBuffering && (lineFeed || PyStr.indexOf(text, LineEnds.RETURN, 0) >= 0);
    byte[] bytes = encoder.encode(text);
    if (bytes.length > 0) {
      boolean closes = buffer instanceof PyBuffered below && below.isGuarded();
      if (pending.size() == 0 && guard == null && !closes) {
        OpenStreams.SLOT.get().add(this);
      }
      pending.write(bytes, 0, bytes.length);
    }
    if (pending.size() >= chunkSize || flush || writeThrough) {
      flushPending();
    }
    if (flush) {
      Calls.callMethod(buffer(), "flush");
    }
    if (used > 0 || !PyStr.isEmpty(decoded) || snapshot != null) {
      resetDecoded();
      snapshot = null;
      if (decoder != null) {
        decoder.reset();
      }
    }
  }

  /** Hands the collected bytes to the binary file. */
  @TruffleBoundary
  void flushPending() {
    if (pending.size() > 0) {
      byte[] bytes = pending.toByteArray();
      pending.reset();
      OpenStreams.SLOT.get().remove(this);
      writeBytes(bytes);
    }
  }

  // ---------------------------------------------------------------- reading; the lock is held

  void requireDecoder() {
    if (decoder == null) {
      throw IoErrors.unsupported("not readable");
    }
  }

  void resetDecoded() {
    decoded = PyStr.EMPTY;
    points = null;
    used = 0;
  }

  void setDecoded(TruffleString text, int skip) {
    decoded = text;
    points = null;
    used = skip;
  }

  int used() {
    return used;
  }

  boolean hasDecoded() {
    return used < PyStr.length(decoded);
  }

  boolean hasReadAnything() {
    return snapshot != null || !PyStr.isEmpty(decoded);
  }

  private TruffleString takeDecoded(int limit) {
    int length = PyStr.length(decoded);
    int count = limit < 0 ? length - used : Math.min(limit, length - used);
    TruffleString result;
    if (used == 0 && count == length) {
      result = decoded;
    } else {
      // Lines are short: the view makes them faster than Truffle does.
      result =
          points != null
              ? points.substring(used, used + count)
              : PyStr.substring(decoded, used, used + count);
    }
    used += count;
    return result;
  }

  /** Decodes the next chunk; false at the end of the file. */
  @TruffleBoundary
  boolean readChunk(int hint) {
    requireDecoder();
    TextDecoder.State before = telling ? decoder.state() : null;
    int size = chunkSize;
    if (hint > 0) {
      size = (int) Math.max(size, Math.min(Integer.MAX_VALUE / 2, bytesPerCharacter * hint));
    }
    byte[] bytes = readBytes(size);
    boolean atEnd = bytes.length == 0;
    TruffleString text = decoder.decode(bytes, atEnd);
    setDecoded(text, 0);
    int length = PyStr.length(text);
    bytesPerCharacter = length > 0 ? (double) bytes.length / length : 0.0;
    if (before != null) {
      byte[] since = Arrays.copyOf(before.bytes(), before.bytes().length + bytes.length);
      System.arraycopy(bytes, 0, since, before.bytes().length, bytes.length);
      snapshot = before;
      snapshotBytes = since;
    }
    return !atEnd || length > 0;
  }

  @TruffleBoundary
  TruffleString read(int count) {
    requireDecoder();
    flushPending();
    if (count < 0) {
      Object all = Calls.callMethod(buffer(), "read");
      if (!Buffers.isBytesLike(all)) {
        throw PyErrors.typeError(
            "underlying read() should have returned a bytes-like object, not '%s'",
            Types.of(all).name());
      }
      TruffleString rest = decoder.decode(Buffers.toArray(all), true);
      TruffleString first = takeDecoded(-1);
      resetDecoded();
      snapshot = null;
      return PyStr.isEmpty(first) ? rest : PyStr.concat(first, rest);
    }
    TruffleString result = takeDecoded(count);
    int missing = count - PyStr.length(result);
    if (missing == 0) {
      return result;
    }
    StrBuilder out = new StrBuilder(Math.min(count, 1 << 16)).append(result);
    while (missing > 0 && readChunk(missing)) {
      TruffleString part = takeDecoded(missing);
      out.append(part);
      missing -= PyStr.length(part);
    }
    return out.toTruffleString();
  }

  /** Reads a line with its end, of at most so many characters; -1 for no limit. */
  @TruffleBoundary
  TruffleString readLine(int limit) {
    requireDecoder();
    flushPending();
    StrBuilder parts = null;
    int collected = 0;
    boolean returnBefore = false;
    while (true) {
      if (!hasDecoded() && !readChunk(0)) {
        resetDecoded();
        snapshot = null;
        return parts == null ? PyStr.EMPTY : parts.toTruffleString();
      }
      if (!hasDecoded()) {
        continue;
      }
      int length = PyStr.length(decoded);
      int end = lineEnd(length, returnBefore);
      int stop = end < 0 ? length : end;
      boolean complete = end >= 0;
      if (limit >= 0 && collected + stop - used >= limit) {
        stop = used + limit - collected;
        complete = true;
      }
      TruffleString part = takeDecoded(stop - used);
      if (complete && parts == null) {
        return part;
      }
      if (parts == null) {
        parts = new StrBuilder();
      }
      parts.append(part);
      collected += PyStr.length(part);
      if (complete) {
        return parts.toTruffleString();
      }
      returnBefore = collected > 0 && parts.codePointAt(collected - 1) == '\r';
    }
  }

  /**
   * Where the line that starts at the next unused character ends.
   *
   * @param returnBefore whether a carriage return was the last character of the chunk before
   * @return the index behind the line end, -1 when it is not in this chunk
   */
  private int lineEnd(int length, boolean returnBefore) {
    if (points == null) {
      points = CodePoints.of(decoded);
    }
    if (readTranslate || "\n".equals(newline)) {
      int index = points.indexOf('\n', used, length);
      return index < 0 ? -1 : index + 1;
    }
    if (readUniversal) {
      // The decoder never ends a chunk between a carriage return and a line feed.
      for (int i = used; i < length; i++) {
        int c = points.at(i);
        if (c == '\n') {
          return i + 1;
        }
        if (c == '\r') {
          return i + 1 < length && points.at(i + 1) == '\n' ? i + 2 : i + 1;
        }
      }
      return -1;
    }
    if (newline.equals("\r")) {
      int index = points.indexOf('\r', used, length);
      return index < 0 ? -1 : index + 1;
    }
    if (returnBefore && points.at(used) == '\n') {
      return used + 1;
    }
    int index = PyStr.indexOf(decoded, LineEnds.RETURN_LINE_FEED, used);
    return index < 0 ? -1 : index + 2;
  }

  static void noTelling() {
    throw PyErrors.raise(ExceptionTypes.OS_ERROR, "telling position disabled by next() call");
  }

  Object newlines() {
    return decoder == null ? PyNone.NONE : decoder.newlines();
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    visit(visit, buffer);
  }
}
