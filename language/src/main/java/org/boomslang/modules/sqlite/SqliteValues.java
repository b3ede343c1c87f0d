package org.boomslang.modules.sqlite;

import com.oracle.truffle.api.strings.TruffleString;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.boomslang.modules.sqlite.SqliteLibrary.Function;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.buffer.Buffer;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.floating.PyFloatObject;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/**
 * Values between Python and SQLite: columns of rows and arguments of functions come in, parameters
 * and results go out. Stateless.
 */
final class SqliteValues {
  private static final int INTEGER = 1;
  private static final int FLOAT = 2;
  private static final int TEXT = 3;
  private static final int BLOB = 4;

  /** SQLite copies what it is given. */
  private static final long TRANSIENT = -1;

  /** Where a value comes from. */
  private record Source(
      Function type, Function integer, Function real, Function text, Function blob, Function size) {
    Source(String kind) {
      this(
          new Function(kind + "_type"),
          new Function(kind + "_int64"),
          new Function(kind + "_double"),
          new Function(kind + "_text"),
          new Function(kind + "_blob"),
          new Function(kind + "_bytes"));
    }
  }

  /** Where a value goes to. */
  private record Target(
      Function none, Function integer, Function real, Function text, Function blob) {
    Target(String kind) {
      this(
          new Function(kind + "_null"),
          new Function(kind + "_int64"),
          new Function(kind + "_double"),
          new Function(kind + "_text"),
          new Function(kind + "_blob"));
    }
  }

  private static final Source COLUMN = new Source("column");
  private static final Source VALUE = new Source("value");
  private static final Target BIND = new Target("bind");
  private static final Target RESULT = new Target("result");

  private SqliteValues() {}

  /** The type of a column of the current row. */
  static int columnType(long statement, int column) {
    return COLUMN.type.call(statement, column);
  }

  /** The bytes of a column, whatever its type is. */
  static byte[] columnBytes(long statement, int column) {
    long blob = COLUMN.blob.word(statement, column);
    return SqliteLibrary.bytes(blob, COLUMN.size.call(statement, column));
  }

  /** A column of the current row; text that is no UTF-8 comes as a Java byte array. */
  static Object column(long statement, int column) {
    return read(COLUMN, statement, column);
  }

  /** An argument of a function. */
  static Object argument(long value) {
    Object result = read(VALUE, value, 0);
    return result instanceof byte[] bytes
        ? PyStr.of(new String(bytes, StandardCharsets.UTF_8))
        : result;
  }

  private static Object read(Source source, long from, long index) {
    return switch (source.type.call(from, index)) {
      case INTEGER -> source.integer.word(from, index);
      case FLOAT -> source.real.giveDouble(from, index);
      case TEXT -> {
        long text = source.text.word(from, index);
        yield text(SqliteLibrary.bytes(text, source.size.call(from, index)));
      }
      case BLOB -> {
        long blob = source.blob.word(from, index);
        yield PyBytes.wrap(SqliteLibrary.bytes(blob, source.size.call(from, index)));
      }
      default -> PyNone.NONE;
    };
  }

  private static Object text(byte[] bytes) {
    boolean ascii = true;
    for (byte b : bytes) {
      ascii &= b >= 0;
    }
    if (ascii) {
      return PyStr.fromLatin1(bytes, 0, bytes.length);
    }
    try {
      return PyStr.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }

  /**
   * Binds a parameter.
   *
   * @return the result code; -1 when SQLite has no such type
   */
  static int bind(long statement, int index, Object value) {
    return write(BIND, statement, index, value);
  }

  /** Sets the result of a function; false when SQLite has no such type. */
  static boolean result(long context, Object value) {
    return write(RESULT, context, -1, value) >= 0;
  }

  /**
   * Writes a value.
   *
   * @param index of the parameter; -1 where there is none, so that the other arguments move up
   */
  private static int write(Target target, long to, int index, Object value) {
    boolean indexed = index >= 0;
    if (value == PyNone.NONE) {
      int code = target.none.call(to, index);
      return indexed ? code : 0;
    }
    if (Integers.isInt(value)) {
      if (!(Conversions.index(value) instanceof Long number)) {
        throw PyErrors.overflowError("Python int too large to convert to SQLite INTEGER");
      }
      int code = indexed ? target.integer.call(to, index, number) : target.integer.call(to, number);
      return indexed ? code : 0;
    }
    if (value instanceof Double || value instanceof PyFloatObject) {
      double number = Conversions.asDouble(value);
      int code = target.real.callDouble(to, index, number);
      return indexed ? code : 0;
    }
    if (PyStr.isStr(value)) {
      return write(target.text, to, index, utf8(value));
    }
    if (Buffers.isBytesLike(value)) {
      return write(target.blob, to, index, contiguous(value));
    }
    return -1;
  }

  private static int write(Function function, long to, int index, byte[] bytes) {
    try (Arena arena = Arena.ofConfined()) {
      long copy = SqliteLibrary.copy(arena, bytes);
      if (index >= 0) {
        return function.call(to, index, copy, bytes.length, TRANSIENT);
      }
      function.call(to, copy, bytes.length, TRANSIENT);
      return 0;
    }
  }

  /** The bytes of a buffer; BufferError when they do not lie one after the other. */
  static byte[] contiguous(Object value) {
    Buffer buffer = Buffers.export(value);
    try {
      Buffers.requireContiguous(buffer);
      return buffer.toArray();
    } finally {
      buffer.release();
    }
  }

  /** The UTF-8 of a str; UnicodeEncodeError for surrogates. */
  static byte[] utf8(Object str) {
    TruffleString text = PyStr.value(str);
    if (PyStr.isAscii(text)) {
      return PyStr.toJava(text).getBytes(StandardCharsets.ISO_8859_1);
    }
    return ((PyBytes) Calls.callMethod(text, "encode", PyStr.constant("utf-8"))).array();
  }
}
