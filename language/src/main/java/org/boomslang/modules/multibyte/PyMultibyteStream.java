package org.boomslang.modules.multibyte;

import com.oracle.truffle.api.strings.TruffleString;
import java.util.function.Supplier;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.Types;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * The four stateful types: incremental encoder and decoder, stream writer and reader. Each keeps
 * the shift state and what of the input is still to be used.
 *
 * <p>Thread-safety: atomic. Operations on the state hold this object's monitor only while no Python
 * code runs; two threads that encode at the same time each work on the state as it was when they
 * began, and the last one's is kept.
 */
final class PyMultibyteStream extends PyObject {
  static final PyType INCREMENTAL_ENCODER =
      type("MultibyteIncrementalEncoder", IncrementalEncoderMethodsTable::new);
  static final PyType INCREMENTAL_DECODER =
      type("MultibyteIncrementalDecoder", IncrementalDecoderMethodsTable::new);
  static final PyType STREAM_READER = type("MultibyteStreamReader", StreamReaderMethodsTable::new);
  static final PyType STREAM_WRITER = type("MultibyteStreamWriter", StreamWriterMethodsTable::new);

  private static final int MAX_PENDING_TEXT = 2;
  private static final int MAX_PENDING_BYTES = 8;

  private static PyType type(String name, Supplier<? extends BuiltinTable> own) {
    return PyType.builtin(
        "_multibytecodec." + name,
        BuiltinTypes.OBJECT,
        Layout.of(name, Layout.OBJECT, null),
        TypeFlags.SUBCLASSABLE,
        () -> BuiltinTable.join(own.get(), new StreamAttributesTable()));
  }

  final Encoding encoding;

  /** The file, for stream readers and writers; else null. */
  final Object stream;

  private volatile String errors;
  private CodecState state = new CodecState();
  private TruffleString pendingText = PyStr.EMPTY;
  private byte[] pendingBytes = new byte[0];

  private PyMultibyteStream(
      Shape shape, Encoding encoding, Object stream, String errors, boolean decoder) {
    super(shape);
    this.encoding = encoding;
    this.stream = stream;
    this.errors = errors;
    encoding.start(state, decoder);
  }

  /** An instance of a class whose attribute {@code codec} says what it encodes. */
  static PyMultibyteStream create(PyType type, Object stream, Object errors) {
    String name = "strict";
    if (errors != null) {
      if (!PyStr.isStr(errors)) {
        throw PyErrors.typeError(
            "%s() argument 'errors' must be str, not %s", type.shortName(), Types.nameOf(errors));
      }
      name = PyStr.toJava(errors);
    }
    Object codec = Attributes.get(type, "codec");
    if (!(codec instanceof PyMultibyteCodec multibyte)) {
      throw PyErrors.typeError("codec is unexpected type");
    }
    boolean decoder = type.isSubtype(INCREMENTAL_DECODER) || type.isSubtype(STREAM_READER);
    return new PyMultibyteStream(type.instanceShape(), multibyte.encoding, stream, name, decoder);
  }

  String errors() {
    return errors;
  }

  void setErrors(String name) {
    errors = name;
  }

  /** The state as it is now, to work on. */
  private synchronized CodecState copyState() {
    CodecState copy = new CodecState();
    copy.assign(state.bytes);
    return copy;
  }

  private synchronized void keep(CodecState newState, TruffleString text, byte[] bytes) {
    state = newState;
    pendingText = text;
    pendingBytes = bytes;
  }

  synchronized TruffleString pendingText() {
    return pendingText;
  }

  synchronized byte[] pendingBytes() {
    return pendingBytes;
  }

  synchronized byte[] stateBytes() {
    return state.bytes.clone();
  }

  synchronized void restore(byte[] stateBytes, TruffleString text, byte[] bytes) {
    CodecState restored = new CodecState();
    restored.assign(stateBytes);
    keep(restored, text, bytes);
  }

  /** Encodes what is pending and a string; what cannot be encoded yet stays pending. */
  byte[] encode(TruffleString text, boolean last) {
    CodecState working = copyState();
    TruffleString pending = pendingText();
    TruffleString input = PyStr.isEmpty(pending) ? text : PyStr.concat(pending, text);
    Transcoder.Encoded encoded = Transcoder.encode(encoding, input, working, errors, last);
    int length = PyStr.length(input);
    if (length - encoded.consumed() > MAX_PENDING_TEXT) {
      throw PyErrors.raise(ExceptionTypes.UNICODE_ERROR, "pending buffer overflow");
    }
    keep(working, PyStr.substring(input, encoded.consumed(), length), new byte[0]);
    return encoded.bytes();
  }

  /** Drops what is pending and leads back to the first state; what that writes. */
  byte[] resetEncoder() {
    CodecState working = copyState();
    byte[] written = Transcoder.encode(encoding, PyStr.EMPTY, working, errors, true).bytes();
    keep(working, PyStr.EMPTY, new byte[0]);
    return written;
  }

  /** Decodes what is pending and some bytes; an incomplete character stays pending. */
  TruffleString decode(ByteSpan bytes, boolean last) {
    CodecState working = copyState();
    byte[] pending = pendingBytes();
    ByteSpan input = bytes;
    if (pending.length > 0) {
      byte[] joined = new byte[pending.length + bytes.length()];
      System.arraycopy(pending, 0, joined, 0, pending.length);
      bytes.copyTo(0, joined, pending.length, bytes.length());
      input = ByteSpan.of(joined);
    }
    // After an error the decoder goes on with what comes next.
    keep(working, PyStr.EMPTY, new byte[0]);
    Transcoder.Decoded decoded = Transcoder.decode(encoding, input, working, errors, last);
    int rest = input.length() - decoded.consumed();
    if (rest > MAX_PENDING_BYTES) {
      throw PyErrors.raise(ExceptionTypes.UNICODE_ERROR, "pending buffer overflow");
    }
    keep(working, PyStr.EMPTY, input.toArray(decoded.consumed(), input.length()));
    return decoded.text();
  }

  void resetDecoder() {
    CodecState working = copyState();
    encoding.resetDecoding(working);
    keep(working, PyStr.EMPTY, new byte[0]);
  }
}
