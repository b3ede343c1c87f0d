package org.boomslang.objects.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.Fallback;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.interop.ExceptionType;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.InvalidArrayIndexException;
import com.oracle.truffle.api.interop.InvalidBufferOffsetException;
import com.oracle.truffle.api.interop.StopIterationException;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnknownKeyException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.nodes.DirectCallNode;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.api.utilities.TriState;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.boomslang.BoomslangLanguage;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.floating.PyFloatObject;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.function.PyMethod;
import org.boomslang.objects.integer.PyIntObject;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStrObject;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.PyContext;
import org.boomslang.runtime.PyThreadState;

/**
 * Every Python object as the host and other languages see it. Which traits an object has follows
 * from its class: see the classes that the messages are handed to. All but calls of functions are
 * answered behind a boundary. Thread-safety: shared (stateless).
 */
@ExportLibrary(value = InteropLibrary.class, receiverType = PyObject.class)
@SuppressWarnings("truffle-abstract-export")
public final class ObjectInterop {
  private static final InteropLibrary UNCACHED = InteropLibrary.getUncached();

  private ObjectInterop() {}

  @ExportMessage
  static boolean hasLanguage(@SuppressWarnings("unused") PyObject receiver) {
    return true;
  }

  @ExportMessage
  static Class<? extends TruffleLanguage<?>> getLanguage(
      @SuppressWarnings("unused") PyObject receiver) {
    return BoomslangLanguage.class;
  }

  @ExportMessage
  static boolean isNull(PyObject receiver) {
    return receiver == PyNone.NONE;
  }

  @ExportMessage
  static boolean hasMetaObject(@SuppressWarnings("unused") PyObject receiver) {
    return true;
  }

  @ExportMessage
  static Object getMetaObject(PyObject receiver) {
    return receiver.type();
  }

  @ExportMessage
  static boolean isMetaObject(PyObject receiver) {
    return receiver instanceof PyType;
  }

  @ExportMessage
  @TruffleBoundary
  static Object getMetaQualifiedName(PyObject receiver) throws UnsupportedMessageException {
    return Metaobjects.qualifiedName(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static Object getMetaSimpleName(PyObject receiver) throws UnsupportedMessageException {
    return Metaobjects.simpleName(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isMetaInstance(PyObject receiver, Object instance)
      throws UnsupportedMessageException {
    return Metaobjects.isInstance(receiver, instance);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasMetaParents(PyObject receiver) {
    return receiver instanceof PyType type && type.bases().length > 0;
  }

  @ExportMessage
  @TruffleBoundary
  static Object getMetaParents(PyObject receiver) throws UnsupportedMessageException {
    return Metaobjects.parents(receiver);
  }

  /** Python objects are identical when they are one. */
  @ExportMessage
  static final class IsIdenticalOrUndefined {
    @Specialization
    static TriState same(PyObject receiver, PyObject other) {
      return TriState.valueOf(receiver == other);
    }

    @Fallback
    static TriState other(
        @SuppressWarnings("unused") PyObject receiver, @SuppressWarnings("unused") Object other) {
      return TriState.UNDEFINED;
    }
  }

  @ExportMessage
  @TruffleBoundary
  static int identityHashCode(PyObject receiver) {
    return System.identityHashCode(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static Object toDisplayString(PyObject receiver, boolean allowSideEffects) {
    return Metaobjects.display(receiver, allowSideEffects);
  }

  @ExportMessage
  static boolean isNumber(PyObject receiver) {
    return receiver instanceof PyIntObject || receiver instanceof PyFloatObject;
  }

  @ExportMessage
  @TruffleBoundary
  static boolean fitsInByte(PyObject receiver) {
    return UNCACHED.fitsInByte(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static byte asByte(PyObject receiver) throws UnsupportedMessageException {
    return UNCACHED.asByte(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean fitsInShort(PyObject receiver) {
    return UNCACHED.fitsInShort(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static short asShort(PyObject receiver) throws UnsupportedMessageException {
    return UNCACHED.asShort(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean fitsInInt(PyObject receiver) {
    return UNCACHED.fitsInInt(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static int asInt(PyObject receiver) throws UnsupportedMessageException {
    return UNCACHED.asInt(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean fitsInLong(PyObject receiver) {
    return UNCACHED.fitsInLong(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static long asLong(PyObject receiver) throws UnsupportedMessageException {
    return UNCACHED.asLong(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean fitsInBigInteger(PyObject receiver) {
    return UNCACHED.fitsInBigInteger(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static BigInteger asBigInteger(PyObject receiver) throws UnsupportedMessageException {
    return UNCACHED.asBigInteger(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean fitsInFloat(PyObject receiver) {
    return UNCACHED.fitsInFloat(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static float asFloat(PyObject receiver) throws UnsupportedMessageException {
    return UNCACHED.asFloat(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean fitsInDouble(PyObject receiver) {
    return UNCACHED.fitsInDouble(Numbers.of(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static double asDouble(PyObject receiver) throws UnsupportedMessageException {
    return UNCACHED.asDouble(Numbers.of(receiver));
  }

  @ExportMessage
  static boolean isString(PyObject receiver) {
    return receiver instanceof PyStrObject;
  }

  @ExportMessage
  @TruffleBoundary
  static String asString(PyObject receiver) throws UnsupportedMessageException {
    return Numbers.string(receiver).toJavaStringUncached();
  }

  @ExportMessage
  @TruffleBoundary
  static TruffleString asTruffleString(PyObject receiver) throws UnsupportedMessageException {
    return Numbers.string(receiver);
  }

  @ExportMessage
  static boolean hasMembers(PyObject receiver) {
    return receiver != PyNone.NONE;
  }

  @ExportMessage
  @TruffleBoundary
  static Object getMembers(PyObject receiver, boolean includeInternal)
      throws UnsupportedMessageException {
    requireMembers(receiver);
    return Members.names(receiver, includeInternal);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isMemberReadable(PyObject receiver, String member) {
    return receiver != PyNone.NONE && Members.exists(receiver, member);
  }

  @ExportMessage
  @TruffleBoundary
  static Object readMember(PyObject receiver, String member)
      throws UnsupportedMessageException, UnknownIdentifierException {
    requireMembers(receiver);
    return Members.read(receiver, member);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isMemberModifiable(PyObject receiver, String member) {
    return receiver != PyNone.NONE && Members.isModifiable(receiver, member);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isMemberInsertable(PyObject receiver, String member) {
    return receiver != PyNone.NONE && Members.isInsertable(receiver, member);
  }

  @ExportMessage
  @TruffleBoundary
  static void writeMember(PyObject receiver, String member, Object value)
      throws UnsupportedMessageException {
    requireMembers(receiver);
    Members.write(receiver, member, value);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isMemberRemovable(PyObject receiver, String member) {
    return receiver != PyNone.NONE && Members.isRemovable(receiver, member);
  }

  @ExportMessage
  @TruffleBoundary
  static void removeMember(PyObject receiver, String member)
      throws UnsupportedMessageException, UnknownIdentifierException {
    requireMembers(receiver);
    Members.remove(receiver, member);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isMemberInvocable(PyObject receiver, String member) {
    return receiver != PyNone.NONE && Members.isInvocable(receiver, member);
  }

  @ExportMessage
  @TruffleBoundary
  static Object invokeMember(PyObject receiver, String member, Object[] arguments)
      throws UnsupportedMessageException, UnknownIdentifierException {
    requireMembers(receiver);
    return Members.invoke(receiver, member, arguments);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasArrayElements(PyObject receiver) {
    return Elements.isArray(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static long getArraySize(PyObject receiver) throws UnsupportedMessageException {
    return Elements.size(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isArrayElementReadable(PyObject receiver, long index) {
    return Elements.exists(receiver, index);
  }

  @ExportMessage
  @TruffleBoundary
  static Object readArrayElement(PyObject receiver, long index)
      throws UnsupportedMessageException, InvalidArrayIndexException {
    return Elements.read(receiver, index);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isArrayElementModifiable(PyObject receiver, long index) {
    return Elements.isModifiable(receiver, index);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isArrayElementInsertable(PyObject receiver, long index) {
    return Elements.isInsertable(receiver, index);
  }

  @ExportMessage
  @TruffleBoundary
  static void writeArrayElement(PyObject receiver, long index, Object value)
      throws UnsupportedMessageException, InvalidArrayIndexException {
    Elements.write(receiver, index, value);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isArrayElementRemovable(PyObject receiver, long index) {
    return Elements.isRemovable(receiver, index);
  }

  @ExportMessage
  @TruffleBoundary
  static void removeArrayElement(PyObject receiver, long index)
      throws UnsupportedMessageException, InvalidArrayIndexException {
    Elements.remove(receiver, index);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasHashEntries(PyObject receiver) {
    return Entries.isHash(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static long getHashSize(PyObject receiver) throws UnsupportedMessageException {
    return Entries.size(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isHashEntryReadable(PyObject receiver, Object key) {
    return Entries.exists(receiver, key);
  }

  @ExportMessage
  @TruffleBoundary
  static Object readHashValue(PyObject receiver, Object key)
      throws UnsupportedMessageException, UnknownKeyException {
    return Entries.read(receiver, key);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isHashEntryModifiable(PyObject receiver, Object key) {
    return Entries.isModifiable(receiver, key);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isHashEntryInsertable(PyObject receiver, Object key) {
    return Entries.isInsertable(receiver, key);
  }

  @ExportMessage
  @TruffleBoundary
  static void writeHashEntry(PyObject receiver, Object key, Object value)
      throws UnsupportedMessageException {
    Entries.write(receiver, key, value);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isHashEntryRemovable(PyObject receiver, Object key) {
    return Entries.isRemovable(receiver, key);
  }

  @ExportMessage
  @TruffleBoundary
  static void removeHashEntry(PyObject receiver, Object key)
      throws UnsupportedMessageException, UnknownKeyException {
    Entries.remove(receiver, key);
  }

  @ExportMessage
  @TruffleBoundary
  static Object getHashEntriesIterator(PyObject receiver) throws UnsupportedMessageException {
    return Entries.iterator(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasIterator(PyObject receiver) {
    return Iterators.isIterable(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static Object getIterator(PyObject receiver) throws UnsupportedMessageException {
    return Iterators.iterator(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isIterator(PyObject receiver) {
    return Iterators.isIterator(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasIteratorNextElement(PyObject receiver) throws UnsupportedMessageException {
    return Iterators.hasNext(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static Object getIteratorNextElement(PyObject receiver)
      throws UnsupportedMessageException, StopIterationException {
    return Iterators.next(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasBufferElements(PyObject receiver) {
    return Memory.isBuffer(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isBufferWritable(PyObject receiver) throws UnsupportedMessageException {
    return Memory.isWritable(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static long getBufferSize(PyObject receiver) throws UnsupportedMessageException {
    return Memory.size(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static byte readBufferByte(PyObject receiver, long offset)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    return Memory.read(receiver, ByteOrder.LITTLE_ENDIAN, offset, Byte.BYTES).get();
  }

  @ExportMessage
  @TruffleBoundary
  static void readBuffer(PyObject receiver, long offset, byte[] target, int at, int length)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    Memory.read(receiver, offset, target, at, length);
  }

  @ExportMessage
  @TruffleBoundary
  static void writeBufferByte(PyObject receiver, long offset, byte value)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    Memory.write(receiver, offset, Memory.room(ByteOrder.LITTLE_ENDIAN, Byte.BYTES).put(value));
  }

  @ExportMessage
  @TruffleBoundary
  static short readBufferShort(PyObject receiver, ByteOrder order, long offset)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    return Memory.read(receiver, order, offset, Short.BYTES).getShort();
  }

  @ExportMessage
  @TruffleBoundary
  static void writeBufferShort(PyObject receiver, ByteOrder order, long offset, short value)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    Memory.write(receiver, offset, Memory.room(order, Short.BYTES).putShort(value));
  }

  @ExportMessage
  @TruffleBoundary
  static int readBufferInt(PyObject receiver, ByteOrder order, long offset)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    return Memory.read(receiver, order, offset, Integer.BYTES).getInt();
  }

  @ExportMessage
  @TruffleBoundary
  static void writeBufferInt(PyObject receiver, ByteOrder order, long offset, int value)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    Memory.write(receiver, offset, Memory.room(order, Integer.BYTES).putInt(value));
  }

  @ExportMessage
  @TruffleBoundary
  static long readBufferLong(PyObject receiver, ByteOrder order, long offset)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    return Memory.read(receiver, order, offset, Long.BYTES).getLong();
  }

  @ExportMessage
  @TruffleBoundary
  static void writeBufferLong(PyObject receiver, ByteOrder order, long offset, long value)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    Memory.write(receiver, offset, Memory.room(order, Long.BYTES).putLong(value));
  }

  @ExportMessage
  @TruffleBoundary
  static float readBufferFloat(PyObject receiver, ByteOrder order, long offset)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    return Memory.read(receiver, order, offset, Float.BYTES).getFloat();
  }

  @ExportMessage
  @TruffleBoundary
  static void writeBufferFloat(PyObject receiver, ByteOrder order, long offset, float value)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    Memory.write(receiver, offset, Memory.room(order, Float.BYTES).putFloat(value));
  }

  @ExportMessage
  @TruffleBoundary
  static double readBufferDouble(PyObject receiver, ByteOrder order, long offset)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    return Memory.read(receiver, order, offset, Double.BYTES).getDouble();
  }

  @ExportMessage
  @TruffleBoundary
  static void writeBufferDouble(PyObject receiver, ByteOrder order, long offset, double value)
      throws UnsupportedMessageException, InvalidBufferOffsetException {
    Memory.write(receiver, offset, Memory.room(order, Double.BYTES).putDouble(value));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isDate(PyObject receiver) {
    return Times.isDate(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static LocalDate asDate(PyObject receiver) throws UnsupportedMessageException {
    return Times.date(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isTime(PyObject receiver) {
    return Times.isTime(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static LocalTime asTime(PyObject receiver) throws UnsupportedMessageException {
    return Times.time(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isDuration(PyObject receiver) {
    return Times.isDuration(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static Duration asDuration(PyObject receiver) throws UnsupportedMessageException {
    return Times.duration(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isTimeZone(PyObject receiver) {
    return Times.isZone(receiver);
  }

  @ExportMessage
  @TruffleBoundary
  static ZoneId asTimeZone(PyObject receiver) throws UnsupportedMessageException {
    return Times.zone(receiver);
  }

  @ExportMessage
  static boolean isException(PyObject receiver) {
    return receiver instanceof PyBaseException;
  }

  @ExportMessage
  @TruffleBoundary
  static RuntimeException throwException(PyObject receiver) throws UnsupportedMessageException {
    throw new PyException(exception(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static ExceptionType getExceptionType(PyObject receiver) throws UnsupportedMessageException {
    return Exceptions.kind(exception(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static int getExceptionExitStatus(PyObject receiver) throws UnsupportedMessageException {
    return Exceptions.status(exit(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isExceptionIncompleteSource(PyObject receiver) throws UnsupportedMessageException {
    return Exceptions.isIncomplete(exception(receiver));
  }

  @ExportMessage
  static boolean hasExceptionMessage(PyObject receiver) {
    return receiver instanceof PyBaseException;
  }

  @ExportMessage
  @TruffleBoundary
  static Object getExceptionMessage(PyObject receiver) throws UnsupportedMessageException {
    PyBaseException e = exception(receiver);
    return Entry.run(e::describe);
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasExceptionCause(PyObject receiver) {
    return receiver instanceof PyBaseException e && Exceptions.cause(e) != null;
  }

  @ExportMessage
  @TruffleBoundary
  static Object getExceptionCause(PyObject receiver) throws UnsupportedMessageException {
    PyBaseException cause = Exceptions.cause(exception(receiver));
    if (cause == null) {
      throw UnsupportedMessageException.create();
    }
    return Values.toForeign(cause);
  }

  @ExportMessage
  static boolean hasExceptionStackTrace(PyObject receiver) {
    return receiver instanceof PyBaseException;
  }

  @ExportMessage
  @TruffleBoundary
  static Object getExceptionStackTrace(PyObject receiver) throws UnsupportedMessageException {
    return Exceptions.stackTrace(exception(receiver));
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasExecutableName(PyObject receiver) {
    return Functions.name(receiver) != null;
  }

  @ExportMessage
  @TruffleBoundary
  static Object getExecutableName(PyObject receiver) throws UnsupportedMessageException {
    Object name = Functions.name(receiver);
    if (name == null) {
      throw UnsupportedMessageException.create();
    }
    return name;
  }

  @ExportMessage
  @TruffleBoundary
  static boolean hasSourceLocation(PyObject receiver) {
    return location(receiver) != null;
  }

  @ExportMessage
  @TruffleBoundary
  static SourceSection getSourceLocation(PyObject receiver) throws UnsupportedMessageException {
    SourceSection section = location(receiver);
    if (section == null) {
      throw UnsupportedMessageException.create();
    }
    return section;
  }

  @ExportMessage
  @TruffleBoundary
  static boolean isExecutable(PyObject receiver) {
    return Calls.isCallable(receiver);
  }

  @ExportMessage
  static boolean isInstantiable(PyObject receiver) {
    return receiver instanceof PyType;
  }

  @ExportMessage
  @TruffleBoundary
  static Object instantiate(PyObject receiver, Object[] arguments)
      throws UnsupportedMessageException {
    if (!(receiver instanceof PyType)) {
      throw UnsupportedMessageException.create();
    }
    return Entry.run(() -> Values.toForeign(Calls.call(receiver, Values.toPython(arguments))));
  }

  private static void requireMembers(PyObject receiver) throws UnsupportedMessageException {
    if (receiver == PyNone.NONE) {
      throw UnsupportedMessageException.create();
    }
  }

  private static PyBaseException exception(PyObject receiver) throws UnsupportedMessageException {
    if (receiver instanceof PyBaseException e) {
      return e;
    }
    throw UnsupportedMessageException.create();
  }

  private static PyBaseException exit(PyObject receiver) throws UnsupportedMessageException {
    PyBaseException e = exception(receiver);
    if (Exceptions.kind(e) != ExceptionType.EXIT) {
      throw UnsupportedMessageException.create();
    }
    return e;
  }

  private static SourceSection location(PyObject receiver) {
    return receiver instanceof PyBaseException e
        ? Exceptions.location(e)
        : Functions.location(receiver);
  }

  /**
   * Calls. A Python function that takes just these arguments is called directly from compiled code;
   * everything else goes the general way.
   */
  @ExportMessage
  static final class Execute {
    @Specialization(
        guards = {"code != null", "codeOf(receiver) == code", "arguments.length == count"},
        limit = "3")
    static Object direct(
        PyObject receiver,
        Object[] arguments,
        @Cached("arguments.length") int count,
        @Cached(value = "codeFor(receiver, count)", neverDefault = false) PyCode code,
        @Cached("create(code.callTarget())") DirectCallNode call) {
      PyThreadState thread = PyContext.get(call).threadState();
      thread.attach();
      try {
        boolean method = receiver instanceof PyMethod;
        Object[] all = new Object[count + (method ? 2 : 1)];
        PyFunction function;
        int at = 1;
        if (receiver instanceof PyMethod bound) {
          function = (PyFunction) bound.function();
          all[at++] = bound.self();
        } else {
          function = (PyFunction) receiver;
        }
        all[0] = function;
        for (Object argument : arguments) {
          all[at++] = Values.toPython(argument);
        }
        return Values.toForeign(call.call(all));
      } catch (PyException e) {
        throw Entry.leaving(e);
      } finally {
        thread.detach();
      }
    }

    @Specialization(replaces = "direct")
    @TruffleBoundary
    static Object general(PyObject receiver, Object[] arguments)
        throws UnsupportedMessageException {
      if (!Calls.isCallable(receiver)) {
        throw UnsupportedMessageException.create();
      }
      return Entry.run(() -> Values.toForeign(Calls.call(receiver, Values.toPython(arguments))));
    }

    static PyCode codeFor(PyObject callee, int count) {
      return Functions.codeFor(callee, count);
    }

    /** The code of a function or of the function of a method, or null. */
    static PyCode codeOf(PyObject callee) {
      if (callee instanceof PyFunction function) {
        return function.code();
      }
      return callee instanceof PyMethod method && method.function() instanceof PyFunction function
          ? function.code()
          : null;
    }
  }
}
