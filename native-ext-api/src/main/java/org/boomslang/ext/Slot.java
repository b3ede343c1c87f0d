package org.boomslang.ext;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.bytes.PyMemoryView;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * A special method of an extension's type, over the function in a slot; compare the wrappers in
 * CPython's typeobject.c ({@code slotdefs}). Thread-safety: immutable.
 */
final class Slot extends BuiltinCode {
  /** How the method's arguments become those of the function, and its result that of the method. */
  enum Form {
    UNARY("($self, /)"),
    LENGTH("($self, /)"),
    HASH("($self, /)"),
    TRUTH("($self, /)"),
    NEXT("($self, /)"),
    BINARY("($self, value, /)"),
    REFLECTED("($self, value, /)"),
    GET_ITEM("($self, key, /)"),
    GET_INDEX("($self, key, /)"),
    SET_ITEM("($self, key, value, /)"),
    DELETE_ITEM("($self, key, /)"),
    SET_INDEX("($self, key, value, /)"),
    DELETE_INDEX("($self, key, /)"),
    CONTAINS("($self, key, /)"),
    REPEAT("($self, value, /)"),
    COMPARE("($self, value, /)"),
    POWER("($self, value, mod=None, /)"),
    REFLECTED_POWER("($self, value, mod=None, /)"),
    CALL("($self, /, *args, **kwargs)"),
    INIT("($self, /, *args, **kwargs)"),
    NEW("($type, /, *args, **kwargs)"),
    GET_ATTRIBUTE("($self, name, /)"),
    SET_ATTRIBUTE("($self, name, value, /)"),
    DELETE_ATTRIBUTE("($self, name, /)"),
    GET_ATTRIBUTE_TEXT("($self, name, /)"),
    SET_ATTRIBUTE_TEXT("($self, name, value, /)"),
    DELETE_ATTRIBUTE_TEXT("($self, name, /)"),
    GET("($self, instance, owner=None, /)"),
    SET("($self, instance, value, /)"),
    DELETE("($self, instance, /)"),
    BUFFER("($self, flags, /)");

    private final String signature;

    Form(String signature) {
      this.signature = signature;
    }

    int min() {
      return switch (this) {
        case UNARY, LENGTH, HASH, TRUTH, NEXT, CALL, INIT, NEW -> 1;
        case SET_ITEM, SET_INDEX, SET_ATTRIBUTE, SET_ATTRIBUTE_TEXT, SET -> 3;
        default -> 2;
      };
    }

    int max() {
      return switch (this) {
        case CALL, INIT, NEW -> -1;
        case POWER, REFLECTED_POWER, GET -> 3;
        default -> min();
      };
    }
  }

  private static final Object[] NONE = {};

  private final Form form;
  private final NativeModule module;
  private final PyType type;
  private final long function;

  /** Of a comparison. */
  private final int operation;

  Slot(
      BuiltinTable table,
      NativeModule module,
      PyType type,
      String name,
      Form form,
      long function,
      int operation) {
    super(
        table,
        0,
        name,
        form == Form.NEW ? Kind.NEW : Kind.METHOD,
        form.min(),
        form.max(),
        form.signature,
        null,
        false);
    this.form = form;
    this.module = module;
    this.type = type;
    this.function = function;
    this.operation = operation;
  }

  static int operation(CompareOp op) {
    return op.ordinal();
  }

  @Override
  @TruffleBoundary
  public Object call1(Object p) {
    return form.min() == 1 && form.max() == 1
        ? apply(p, null, null)
        : form.max() == -1 ? callWith(p, NONE, null) : super.call1(p);
  }

  @Override
  @TruffleBoundary
  public Object call2(Object p, Object q) {
    return form.min() == 2
        ? apply(p, q, null)
        : form.max() == -1 ? callWith(p, new Object[] {q}, null) : super.call2(p, q);
  }

  @Override
  @TruffleBoundary
  public Object call3(Object p, Object q, Object r) {
    return form.max() == 3
        ? apply(p, q, r)
        : form.max() == -1 ? callWith(p, new Object[] {q, r}, null) : super.call3(p, q, r);
  }

  @Override
  public Object invoke(Object[] bound) {
    if (form.max() == -1) {
      return callWith(bound[0], (Object[]) bound[1], (PyDict) bound[2]);
    }
    return apply(bound[0], bound.length > 1 ? bound[1] : null, bound.length > 2 ? bound[2] : null);
  }

  private String what() {
    return "<slot wrapper '" + name() + "' of '" + type.name() + "' objects>";
  }

  private void checkReceiver(Object self) {
    if (!Types.of(self).isSubtype(type)) {
      throw PyErrors.typeError(
          "descriptor '%s' requires a '%s' object but received a '%s'",
          name(), type.name(), Types.of(self).name());
    }
  }

  private Object callWith(Object self, Object[] args, PyDict keywords) {
    if (form == Form.NEW) {
      if (!(self instanceof PyType made)) {
        throw PyErrors.typeError(
            "%s.__new__(X): X is not a type object (%s)", type.name(), Types.of(self).name());
      }
      if (!made.isSubtype(type)) {
        throw PyErrors.typeError(
            "%s.__new__(%s): %s is not a subtype of %s",
            type.name(), made.name(), made.name(), type.name());
      }
    } else {
      checkReceiver(self);
    }
    NativeThread thread = NativeThread.current();
    long receiver = Handles.give(thread, self);
    if (form == Form.CALL) {
      long vector = vector(receiver);
      if (vector != 0) {
        Object result = callVector(thread, vector, receiver, args, keywords);
        Handles.release(thread, receiver);
        return result;
      }
    }
    long tuple = Handles.give(thread, PyTuple.of(args));
    long dict = keywords == null || keywords.size() == 0 ? 0 : Handles.give(thread, keywords);
    long result = NativeCall.raw(thread, module, function, receiver, tuple, dict, 0, 0);
    Handles.release(thread, receiver);
    Handles.release(thread, tuple);
    Handles.release(thread, dict);
    if (form == Form.INIT) {
      NativeCall.status(thread, (int) result, what());
      NativeType.bindDict(self);
      return PyNone.NONE;
    }
    Object made = NativeCall.result(thread, result, what());
    if (form == Form.NEW) {
      NativeType.bindDict(made);
    }
    return made;
  }

  /** The function that an object has for calls with arguments in an array, or 0. */
  private long vector(long receiver) {
    NativeType own = NativeType.own(type);
    return own != null && own.callsVector && own.vectorcallOffset != 0
        ? Memory.getLong(receiver + own.vectorcallOffset)
        : 0;
  }

  private Object callVector(
      NativeThread thread, long vector, long receiver, Object[] args, PyDict keywords) {
    int named = keywords == null ? 0 : keywords.size();
    int words = args.length + named + 1;
    long place = thread.pushScratch(words);
    int at = 1;
    for (Object each : args) {
      Memory.putLong(place + 8L * at++, Handles.give(thread, each));
    }
    Object[] names = new Object[named];
    if (named > 0) {
      PyDict.Cursor cursor = keywords.cursor();
      for (int i = 0; i < named && cursor.next(); i++) {
        names[i] = cursor.key();
        Memory.putLong(place + 8L * at++, Handles.give(thread, cursor.value()));
      }
    }
    long tuple = named == 0 ? 0 : Handles.give(thread, PyTuple.of(names));
    long result =
        NativeCall.raw(thread, module, vector, receiver, place + 8, args.length, tuple, 0);
    for (int i = 1; i < at; i++) {
      Handles.release(thread, Memory.getLong(place + 8L * i));
    }
    thread.popScratch(place, words);
    Handles.release(thread, tuple);
    return NativeCall.result(thread, result, what());
  }

  private Object apply(Object self, Object value, Object third) {
    checkReceiver(self);
    NativeThread thread = NativeThread.current();
    return switch (form) {
      case UNARY -> NativeCall.result(thread, one(thread, self), what());
      case LENGTH -> NativeCall.status(thread, one(thread, self), what());
      case HASH -> NativeCall.value(thread, one(thread, self), what());
      case TRUTH -> NativeCall.status(thread, (int) one(thread, self), what()) != 0;
      case NEXT -> next(thread, self);
      case BINARY -> NativeCall.result(thread, two(thread, self, value), what());
      case REFLECTED -> NativeCall.result(thread, two(thread, value, self), what());
      case GET_ITEM -> NativeCall.result(thread, two(thread, self, value), what());
      case CONTAINS -> NativeCall.status(thread, (int) two(thread, self, value), what()) != 0;
      case GET_INDEX ->
          NativeCall.result(thread, indexed(thread, self, index(self, value), 0), what());
      case REPEAT ->
          Conversions.hasIndex(value)
              ? NativeCall.result(
                  thread, indexed(thread, self, Conversions.asLong(value), 0), what())
              : PyNotImplemented.NOT_IMPLEMENTED;
      case SET_ITEM, SET_ATTRIBUTE, SET -> {
        NativeCall.status(thread, (int) three(thread, self, value, third), what());
        yield PyNone.NONE;
      }
      case DELETE_ITEM, DELETE_ATTRIBUTE, DELETE -> {
        NativeCall.status(thread, (int) three(thread, self, value, null), what());
        yield PyNone.NONE;
      }
      case SET_INDEX, DELETE_INDEX -> {
        long item = Handles.give(thread, third);
        long status = (int) indexed(thread, self, index(self, value), item);
        Handles.release(thread, item);
        NativeCall.status(thread, status, what());
        yield PyNone.NONE;
      }
      case COMPARE -> {
        long a = Handles.give(thread, self);
        long b = Handles.give(thread, value);
        long result = NativeCall.raw(thread, module, function, a, b, operation, 0, 0);
        Handles.release(thread, a);
        Handles.release(thread, b);
        yield NativeCall.result(thread, result, what());
      }
      case POWER ->
          NativeCall.result(
              thread, three(thread, self, value, third == null ? PyNone.NONE : third), what());
      case REFLECTED_POWER ->
          NativeCall.result(
              thread, three(thread, value, self, third == null ? PyNone.NONE : third), what());
      case GET_ATTRIBUTE_TEXT ->
          NativeCall.result(thread, named(thread, self, value, null), what());
      case SET_ATTRIBUTE_TEXT, DELETE_ATTRIBUTE_TEXT -> {
        NativeCall.status(thread, (int) named(thread, self, value, third), what());
        yield PyNone.NONE;
      }
      case GET_ATTRIBUTE -> NativeCall.result(thread, two(thread, self, value), what());
      case GET ->
          NativeCall.result(
              thread,
              three(
                  thread,
                  self,
                  value == PyNone.NONE ? null : value,
                  third == PyNone.NONE ? null : third),
              what());
      case BUFFER ->
          new PyMemoryView(
              self, NativeBuffer.of(thread, (PyObject) self, (int) Conversions.asLong(value)));
      case CALL, INIT, NEW -> throw unknown();
    };
  }

  private Object next(NativeThread thread, Object self) {
    Object item = NativeCall.optional(thread, one(thread, self), what());
    if (item == null) {
      throw PyErrors.stopIteration(PyNone.NONE);
    }
    return item;
  }

  /** An index as {@code sq_item} gets it: the length is added to a negative one. */
  private static long index(Object self, Object value) {
    long index = Conversions.asSize(value);
    if (index < 0 && Types.of(self).lookup("__len__") != null) {
      index += Items.length(self);
    }
    return index;
  }

  private long one(NativeThread thread, Object self) {
    long a = Handles.give(thread, self);
    long result = NativeCall.raw(thread, module, function, a, 0, 0, 0, 0);
    Handles.release(thread, a);
    return result;
  }

  private long two(NativeThread thread, Object self, Object value) {
    long a = Handles.give(thread, self);
    long b = Handles.give(thread, value);
    long result = NativeCall.raw(thread, module, function, a, b, 0, 0, 0);
    Handles.release(thread, a);
    Handles.release(thread, b);
    return result;
  }

  private long three(NativeThread thread, Object self, Object value, Object third) {
    long a = Handles.give(thread, self);
    long b = Handles.give(thread, value);
    long c = Handles.give(thread, third);
    long result = NativeCall.raw(thread, module, function, a, b, c, 0, 0);
    Handles.release(thread, a);
    Handles.release(thread, b);
    Handles.release(thread, c);
    return result;
  }

  /** Calls a function that takes the name of an attribute as a text of C. */
  private long named(NativeThread thread, Object self, Object name, Object third) {
    long a = Handles.give(thread, self);
    long b = Handles.give(thread, name);
    long c = Handles.give(thread, third);
    long text =
        NativeCall.raw(thread, null, NativeLibrary.function("PyUnicode_AsUTF8"), b, 0, 0, 0, 0);
    if (text == 0) {
      throw thread.raise("%s", "the name of an attribute is no text");
    }
    long result = NativeCall.raw(thread, module, function, a, text, c, 0, 0);
    Handles.release(thread, a);
    Handles.release(thread, b);
    Handles.release(thread, c);
    return result;
  }

  /** Whether an attribute of a type is a function of C. */
  static boolean isNative(Object value) {
    return value instanceof PyWrapperDescriptor wrapper && wrapper.code() instanceof Slot
        || value instanceof PyBuiltinFunction function && function.code() instanceof Slot;
  }

  private long indexed(NativeThread thread, Object self, long index, long third) {
    long a = Handles.give(thread, self);
    long result = NativeCall.raw(thread, module, function, a, index, third, 0, 0);
    Handles.release(thread, a);
    return result;
  }

  /** The {@code __new__} of a type that says it cannot be called. */
  static BuiltinCode notInstantiable(BuiltinTable table, PyType type) {
    return new Refusal(table, type);
  }

  /** Whether a {@code __new__} is that of a type that says it cannot be called. */
  static boolean refusesInstances(Object create) {
    return create instanceof PyBuiltinFunction function && function.code() instanceof Refusal;
  }

  private static final class Refusal extends BuiltinCode {
    private final PyType type;

    Refusal(BuiltinTable table, PyType type) {
      super(table, 0, "__new__", Kind.NEW, 1, -1, "($type, /, *args, **kwargs)", null, false);
      this.type = type;
    }

    @Override
    public Object invoke(Object[] bound) {
      throw PyErrors.typeError("cannot create '%s' instances", type.fullName());
    }
  }
}
