package org.boomslang.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import java.math.BigInteger;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.PyByteArray;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.codec.UnicodeEscape;
import org.boomslang.objects.codec.Utf8;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.floating.FloatText;
import org.boomslang.objects.integer.IntegerText;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;

/**
 * Runs the program that a pickle is: atoms and the stack here, objects that Python code makes and
 * fills in {@link ObjectBuilder}. Compare CPython {@code load}.
 *
 * <p>Thread-safety: incompatible; a load owns its reader.
 */
final class PickleReader {
  final UnpickleStack stack = new UnpickleStack();
  UnpickleMemo memo = new UnpickleMemo();
  int protocol;
  final boolean fixImports;

  /** Finds a class for a subclass that overrides {@code find_class}; null for the plain way. */
  Object findClass;

  /** Gives the object of a persistent id; null when nobody overrides it. */
  Object persistentLoad;

  private PickleInput input;
  private final String encoding;
  private final String errors;

  /** Iterator over out-of-band buffers, or null. */
  private final Object buffers;

  private final ObjectBuilder builder = new ObjectBuilder(this);

  PickleReader(
      PickleInput input, boolean fixImports, String encoding, String errors, Object buffers) {
    this.input = input;
    this.fixImports = fixImports;
    this.encoding = encoding;
    this.errors = errors;
    this.buffers =
        buffers == PyNone.NONE || buffers == PyTuple.EMPTY ? null : Iteration.iter(buffers);
  }

  /** Reads one pickle and gives its object. */
  Object load() {
    protocol = 0;
    stack.clear();
    while (true) {
      int op = input.op();
      if (op == Opcode.STOP) {
        break;
      }
      step(op);
    }
    input.skipConsumed();
    return stack.pop();
  }

  private void step(int op) {
    switch (op) {
      case Opcode.NONE -> stack.push(PyNone.NONE);
      case Opcode.BININT -> stack.push((long) input.int4());
      case Opcode.BININT1 -> stack.push((long) input.byte1());
      case Opcode.BININT2 -> stack.push((long) input.byte2());
      case Opcode.INT -> loadInt();
      case Opcode.LONG -> loadLong();
      case Opcode.LONG1 -> loadCountedLong(input.byte1());
      case Opcode.LONG4 -> loadCountedLong(input.int4());
      case Opcode.FLOAT -> loadFloat();
      case Opcode.BINFLOAT -> stack.push(input.double8());
      case Opcode.SHORT_BINBYTES -> loadBytes(input.byte1(), "BINBYTES");
      case Opcode.BINBYTES -> loadBytes(input.int4() & 0xffffffffL, "BINBYTES");
      case Opcode.BINBYTES8 -> loadBytes(input.long8(), "BINBYTES");
      case Opcode.BYTEARRAY8 -> loadByteArray(input.long8());
      case Opcode.NEXT_BUFFER -> loadNextBuffer();
      case Opcode.READONLY_BUFFER -> loadReadOnlyBuffer();
      case Opcode.SHORT_BINSTRING -> stack.push(oldString(input.array(input.byte1())));
      case Opcode.BINSTRING -> loadBinString(input.int4());
      case Opcode.STRING -> loadString();
      case Opcode.UNICODE -> loadUnicode();
      case Opcode.SHORT_BINUNICODE -> loadStr(input.byte1());
      case Opcode.BINUNICODE -> loadStr(input.int4() & 0xffffffffL);
      case Opcode.BINUNICODE8 -> loadStr(input.long8());
      case Opcode.EMPTY_TUPLE -> stack.push(PyTuple.EMPTY);
      case Opcode.TUPLE1 -> loadTuple(1);
      case Opcode.TUPLE2 -> loadTuple(2);
      case Opcode.TUPLE3 -> loadTuple(3);
      case Opcode.TUPLE -> stack.push(PyTuple.of(stack.popFrom(stack.unmark())));
      case Opcode.EMPTY_LIST -> stack.push(new PyList());
      case Opcode.LIST -> stack.push(PyList.of(stack.popFrom(stack.unmark())));
      case Opcode.EMPTY_DICT -> stack.push(new PyDict());
      case Opcode.DICT -> loadDict();
      case Opcode.EMPTY_SET -> stack.push(new PySet());
      case Opcode.ADDITEMS -> builder.addItems(stack.unmark());
      case Opcode.FROZENSET -> loadFrozenSet();
      case Opcode.OBJ -> builder.loadObject(stack.unmark());
      case Opcode.INST -> loadInst();
      case Opcode.NEWOBJ -> builder.loadNewObject(false);
      case Opcode.NEWOBJ_EX -> builder.loadNewObject(true);
      case Opcode.GLOBAL -> loadGlobal();
      case Opcode.STACK_GLOBAL -> loadStackGlobal();
      case Opcode.APPEND -> builder.append();
      case Opcode.APPENDS -> builder.appendFrom(stack.unmark());
      case Opcode.BUILD -> builder.build();
      case Opcode.DUP -> stack.push(stack.top());
      case Opcode.BINGET -> loadGet(input.byte1());
      case Opcode.LONG_BINGET -> loadGet(input.int4() & 0xffffffffL);
      case Opcode.GET -> loadGet(number(input.argument()));
      case Opcode.MARK -> stack.mark();
      case Opcode.BINPUT -> memo.put(input.byte1(), stack.top());
      case Opcode.LONG_BINPUT -> memo.put(input.int4() & 0xffffffffL, stack.top());
      case Opcode.PUT -> loadPut();
      case Opcode.MEMOIZE -> memo.put(memo.size(), stack.top());
      case Opcode.POP -> stack.popItemOrMark();
      case Opcode.POP_MARK -> stack.drop(stack.unmark());
      case Opcode.SETITEM -> builder.setItem();
      case Opcode.SETITEMS -> builder.setItemsFrom(stack.unmark());
      case Opcode.PERSID -> loadPersistentLine();
      case Opcode.BINPERSID -> stack.push(persistent(stack.pop()));
      case Opcode.REDUCE -> builder.reduce();
      case Opcode.PROTO -> loadProtocol();
      case Opcode.FRAME -> input.frame(input.long8());
      case Opcode.EXT1 -> builder.loadExtension(input.byte1());
      case Opcode.EXT2 -> builder.loadExtension(input.byte2());
      case Opcode.EXT4 -> builder.loadExtension(input.int4());
      case Opcode.NEWTRUE -> stack.push(Boolean.TRUE);
      case Opcode.NEWFALSE -> stack.push(Boolean.FALSE);
      default -> throw invalid(op);
    }
  }

  private static PyException invalid(int op) {
    if (op >= 0x20 && op <= 0x7e && op != '\'' && op != '\\') {
      return PickleErrors.unpickling("invalid load key, '%s'.", Character.toString((char) op));
    }
    return PickleErrors.unpickling("invalid load key, '\\x%02x'.", op);
  }

  private void loadProtocol() {
    int number = input.byte1();
    if (number > PickleWriter.HIGHEST_PROTOCOL) {
      throw PyErrors.valueError("unsupported pickle protocol: %d", number);
    }
    protocol = number;
  }

  // ------------------------------------------------------------------ numbers

  private static String text(ByteSpan line) {
    return IntegerText.ofBytes(line.toArray());
  }

  private void loadInt() {
    ByteSpan line = input.argument();
    String text = text(line);
    if (text.equals("00") || text.equals("01")) {
      stack.push(text.equals("01"));
      return;
    }
    Object value = IntegerText.parse(text, 10);
    if (value == null) {
      throw PyErrors.valueError("could not convert string to int");
    }
    stack.push(value);
  }

  private void loadLong() {
    String text = text(input.argument());
    String digits = text.endsWith("L") ? text.substring(0, text.length() - 1) : text;
    Object value = IntegerText.parse(digits, 10);
    if (value == null) {
      throw PyErrors.valueError(
          "invalid literal for int() with base 10: %s",
          PyStr.toJava(Conversions.repr(PyStr.of(digits))));
    }
    stack.push(value);
  }

  private void loadCountedLong(int count) {
    if (count < 0) {
      throw PickleErrors.unpickling("LONG pickle has negative byte count");
    }
    if (count == 0) {
      stack.push(0L);
      return;
    }
    ByteSpan span = input.span(count);
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) span.at(count - 1 - i);
    }
    stack.push(Integers.normalize(new BigInteger(bytes)));
  }

  private void loadFloat() {
    String text = text(input.argument());
    int length = FloatText.prefixLength(text, 0);
    if (length == 0 || length != text.length()) {
      throw PyErrors.valueError("could not convert string to float");
    }
    stack.push(FloatText.value(text));
  }

  private static long number(ByteSpan line) {
    String text = text(line);
    Object value = IntegerText.parse(text, 10);
    if (value == null) {
      throw PyErrors.valueError(
          "invalid literal for int() with base 10: %s",
          PyStr.toJava(Conversions.repr(PyStr.of(text))));
    }
    if (!(value instanceof Long number)) {
      throw PyErrors.overflowError("Python int too large to convert to C ssize_t");
    }
    return number;
  }

  // ------------------------------------------------------------------ bytes

  private static int size(long count, String what) {
    if (count < 0 || count > Integer.MAX_VALUE - 16) {
      throw count < 0
          ? PyErrors.overflowError(
              "%s exceeds system's maximum size of %d bytes", what, Long.MAX_VALUE)
          : PickleErrors.truncated();
    }
    return (int) count;
  }

  private void loadBytes(long count, String what) {
    stack.push(PyBytes.wrap(input.array(size(count, what))));
  }

  private void loadByteArray(long count) {
    byte[] data = input.array(size(count, "BYTEARRAY8"));
    stack.push(new PyByteArray(data.clone()));
  }

  private void loadNextBuffer() {
    if (buffers == null) {
      throw PickleErrors.unpickling(
          "pickle stream refers to out-of-band data but no *buffers* argument was given");
    }
    Object buffer = Iteration.next(buffers);
    if (buffer == null) {
      throw PickleErrors.unpickling("not enough out-of-band buffers");
    }
    stack.push(buffer);
  }

  private void loadReadOnlyBuffer() {
    PyMemoryView view = new PyMemoryView(stack.top());
    if (view.isReadOnly()) {
      view.release();
    } else {
      Object readOnly = Calls.callMethod(view, "toreadonly");
      view.release();
      stack.replaceTop(readOnly);
    }
  }

  // ------------------------------------------------------------------ text

  private void loadStr(long count) {
    if (count < 0) {
      throw PyErrors.overflowError(
          "BINUNICODE exceeds system's maximum size of %d bytes", Long.MAX_VALUE);
    }
    ByteSpan span = input.span(size(count, "BINUNICODE"));
    stack.push(Utf8.decode(span, "surrogatepass", true).text());
  }

  private void loadUnicode() {
    stack.push(UnicodeEscape.decodeRaw(input.line(), "strict", true).text());
  }

  private void loadBinString(int count) {
    if (count < 0) {
      throw PickleErrors.unpickling("BINSTRING pickle has negative byte count");
    }
    stack.push(oldString(input.array(count)));
  }

  private void loadString() {
    ByteSpan line = input.line();
    int n = line.length();
    if (n < 2 || line.at(0) != line.at(n - 1) || (line.at(0) != '\'' && line.at(0) != '"')) {
      throw PickleErrors.unpickling("the STRING opcode argument must be quoted");
    }
    Object decoded =
        Calls.call(
            Imports.attribute("_codecs", "escape_decode"), PyBytes.wrap(line.toArray(1, n - 1)));
    stack.push(oldString(((PyBytes) ((PyTuple) decoded).get(0)).array()));
  }

  /** A string of Python 2: text in an encoding, or bytes. */
  private Object oldString(byte[] bytes) {
    return encoding.equals("bytes")
        ? PyBytes.wrap(bytes)
        : Codecs.decode(ByteSpan.of(bytes), encoding, errors);
  }

  // ------------------------------------------------------------------ containers

  private void loadTuple(int count) {
    stack.require(count);
    stack.push(PyTuple.of(stack.popFrom(stack.size() - count)));
  }

  private void loadDict() {
    Object[] items = stack.popFrom(stack.unmark());
    if (items.length % 2 != 0) {
      throw PickleErrors.unpickling("odd number of items for DICT");
    }
    PyDict dict = new PyDict();
    for (int i = 0; i < items.length; i += 2) {
      dict.put(items[i], items[i + 1]);
    }
    stack.push(dict);
  }

  private void loadFrozenSet() {
    Object[] items = stack.popFrom(stack.unmark());
    stack.push(PyFrozenSet.of(items));
  }

  // ------------------------------------------------------------------ memo

  private void loadGet(long number) {
    Object value = memo.get(number);
    if (value == null) {
      throw PickleErrors.unpickling("Memo value not found at index %d", number);
    }
    stack.push(value);
  }

  private void loadPut() {
    ByteSpan line = input.argument();
    Object top = stack.top();
    long number = number(line);
    if (number < 0) {
      throw PyErrors.valueError("negative PUT argument");
    }
    memo.put(number, top);
  }

  // ------------------------------------------------------------------ names

  private void loadInst() {
    int mark = stack.unmark();
    TruffleString module = asciiName(input.argument());
    TruffleString name = asciiName(input.argument());
    Object cls = builder.find(module, name);
    builder.instantiate(cls, stack.popFrom(mark));
  }

  private static TruffleString asciiName(ByteSpan line) {
    return Codecs.decode(line, "ascii", "strict");
  }

  private void loadGlobal() {
    TruffleString module = Utf8.decode(input.argument(), "strict", true).text();
    TruffleString name = Utf8.decode(input.argument(), "strict", true).text();
    stack.push(builder.find(module, name));
  }

  private void loadStackGlobal() {
    Object name = stack.pop();
    Object module = stack.pop();
    if (!(name instanceof TruffleString) || !(module instanceof TruffleString)) {
      throw PickleErrors.unpickling("STACK_GLOBAL requires str");
    }
    stack.push(builder.find(module, name));
  }

  private void loadPersistentLine() {
    ByteSpan line = input.line();
    TruffleString id;
    try {
      id = Codecs.decode(line, "ascii", "strict");
    } catch (PyException e) {
      if (e.matches(ExceptionTypes.UNICODE_DECODE_ERROR)) {
        throw PickleErrors.unpickling("persistent IDs in protocol 0 must be ASCII strings");
      }
      throw e;
    }
    stack.push(persistent(id));
  }

  private Object persistent(Object id) {
    if (persistentLoad == null) {
      throw noPersistentLoad();
    }
    return Calls.call(persistentLoad, id);
  }

  static PyException noPersistentLoad() {
    return PickleErrors.unpickling(
        "A load persistent id instruction was encountered, but no persistent_load function was"
            + " specified.");
  }

  void setInput(PickleInput next) {
    input = next;
  }
}
