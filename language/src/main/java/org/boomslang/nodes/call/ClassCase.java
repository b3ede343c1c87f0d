package org.boomslang.nodes.call;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.nodes.iteration.GeneratorReader;
import org.boomslang.nodes.iteration.TableReader;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.Shape.Storage;
import org.boomslang.objects.Types;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;
import org.boomslang.objects.descriptor.PyStaticMethod;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.finalizer.Finalizers;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.range.PyRange;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/** Calls one class, as long as it stays as it is ({@code type_call} in CPython's typeobject.c). */
abstract class ClassCase extends CallCase {

  final PyType type;
  private final Assumption stable;
  private final Assumption metatypeStable;

  private ClassCase(PyType type, Assumption stable, Assumption metatypeStable) {
    this.type = type;
    this.stable = stable;
    this.metatypeStable = metatypeStable;
  }

  /** The case for a class; assumptions are taken before the lookups they cover. */
  static CallCase create(DispatchNode site, PyType type) {
    PyType metatype = type.type();
    Assumption metatypeStable = metatype.stable();
    Assumption stable = type.stable();
    if (!isSlotOf(metatype.lookup("__call__"), BuiltinTypes.TYPE)) {
      Object call = metatype.lookup("__call__");
      return CallCase.isMethod(call) && site.mayNest()
          ? new Metaclass(site, type, stable, metatypeStable, call)
          : new General(site, type, stable, metatypeStable);
    }
    if (type == BuiltinTypes.TYPE && site.count() == 1 && site.names().length == 0) {
      return new TypeOf(type, stable, metatypeStable);
    }
    if (!type.isInstantiable() || type.isAbstract() || !site.mayNest()) {
      return new General(site, type, stable, metatypeStable);
    }
    Object create = type.lookup("__new__");
    Object init = type.lookup("__init__");
    if (create instanceof PyStaticMethod method && !method.type().isHeapType()) {
      create = method.callable();
    }
    boolean noInit = isSlotOf(init, BuiltinTypes.OBJECT);
    if (!noInit && !(init instanceof PyFunction) && !(init instanceof PyWrapperDescriptor)) {
      return new General(site, type, stable, metatypeStable);
    }
    if (create == BuiltinTypes.OBJECT.lookup("__new__")) {
      if (type.layout().storage() != Storage.INSTANCE || noInit && site.count() > 0) {
        return new General(site, type, stable, metatypeStable);
      }
      return new Plain(site, type, stable, metatypeStable, noInit ? null : init);
    }
    if (type == BuiltinTypes.RANGE
        && site.names().length == 0
        && site.count() >= 1
        && site.count() <= 3) {
      return new Range(site, type, stable, metatypeStable, create);
    }
    if ((type == BuiltinTypes.STR || type == BuiltinTypes.INT || type == BuiltinTypes.FLOAT)
        && site.names().length == 0
        && site.count() == 1) {
      return new Conversion(site, type, stable, metatypeStable, create, noInit ? null : init);
    }
    if ((type == BuiltinTypes.LIST || type == BuiltinTypes.TUPLE)
        && site.names().length == 0
        && site.count() == 1) {
      return new Sequence(site, type, stable, metatypeStable, create, noInit ? null : init);
    }
    if ((type == BuiltinTypes.SET || type == BuiltinTypes.DICT)
        && site.names().length == 0
        && site.count() == 1) {
      return new Table(site, type, stable, metatypeStable, create, noInit ? null : init);
    }
    if (create instanceof PyFunction
        || create instanceof PyBuiltinFunction builtin
            && builtin.code().kind() == BuiltinCode.Kind.NEW) {
      return new Made(site, type, stable, metatypeStable, create, noInit ? null : init);
    }
    return new General(site, type, stable, metatypeStable);
  }

  private static boolean isSlotOf(Object method, PyType owner) {
    return method instanceof PyWrapperDescriptor wrapper && wrapper.owner() == owner;
  }

  @Override
  final boolean accepts(Object callee) {
    return callee == type && stable.isValid() && metatypeStable.isValid();
  }

  @Override
  final boolean isStale() {
    return !stable.isValid() || !metatypeStable.isValid();
  }

  static void checkInit(Object result) {
    if (result != PyNone.NONE) {
      throw initResult(result);
    }
  }

  @TruffleBoundary
  private static RuntimeException initResult(Object result) {
    return PyErrors.typeError("__init__() should return None, not '%s'", Types.nameOf(result));
  }

  /** {@code type(value)}. */
  private static final class TypeOf extends ClassCase {
    TypeOf(PyType type, Assumption stable, Assumption metatypeStable) {
      super(type, stable, metatypeStable);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      return Types.of(arguments[1]);
    }
  }

  /**
   * A Python class whose instances {@code object.__new__} makes: allocation and {@code __init__}
   * inline.
   */
  private static final class Plain extends ClassCase {
    /** Null when {@code __init__} is that of object. */
    private final Object init;

    private final boolean hasFinalizer;

    @Child private DispatchNode initialize;

    Plain(
        DispatchNode site, PyType type, Assumption stable, Assumption metatypeStable, Object init) {
      super(type, stable, metatypeStable);
      this.init = init;
      this.hasFinalizer = type.hasFinalizer();
      this.initialize = init == null ? null : site.nested(1);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      PyInstance instance = new PyInstance(type.instanceShape());
      if (hasFinalizer) {
        Finalizers.watch(instance);
      }
      if (init != null) {
        checkInit(initialize.execute(frame, init, CallArguments.prepend(instance, arguments)));
      }
      return instance;
    }
  }

  /** A class with another {@code __new__}. */
  private static class Made extends ClassCase {
    private final Object create;
    private final Object init;
    @Child private DispatchNode make;
    @Child private DispatchNode initialize;

    Made(
        DispatchNode site,
        PyType type,
        Assumption stable,
        Assumption metatypeStable,
        Object create,
        Object init) {
      super(type, stable, metatypeStable);
      this.create = create;
      this.init = init;
      this.make = site.nested(1);
      this.initialize = init == null ? null : site.nested(1);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      Object instance = make.execute(frame, create, CallArguments.prepend(type, arguments));
      PyType actual = Types.of(instance);
      if (actual == type) {
        if (init != null) {
          checkInit(initialize.execute(frame, init, CallArguments.prepend(instance, arguments)));
        }
      } else if (actual.isSubtype(type)) {
        initializeOther(instance, actual, arguments);
      }
      return instance;
    }

    /** {@code __new__} made an instance of a subclass, whose {@code __init__} is to run. */
    @TruffleBoundary
    private void initializeOther(Object instance, PyType actual, Object[] arguments) {
      Object method = actual.lookup("__init__");
      if (!isSlotOf(method, BuiltinTypes.OBJECT)) {
        Object[] all = arguments.clone();
        all[0] = instance;
        checkInit(Calls.callKeywords(method, all, make.names()));
      }
    }
  }

  /** {@code range}, with small ints in place: a loop over it then needs no object. */
  private static final class Range extends Made {
    private final int count;

    Range(
        DispatchNode site,
        PyType type,
        Assumption stable,
        Assumption metatypeStable,
        Object create) {
      super(site, type, stable, metatypeStable, create, null);
      this.count = site.count();
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      Object last = arguments[count];
      Object first = count == 1 ? (Object) 0L : arguments[1];
      Object second = count == 3 ? arguments[2] : last;
      Object step = count == 3 ? last : (Object) 1L;
      if (first instanceof Long a
          && second instanceof Long b
          && step instanceof Long c
          && c != 0
          && c != Long.MIN_VALUE) {
        return PyRange.of((long) a, (long) b, (long) c);
      }
      return super.call(frame, callee, arguments);
    }
  }

  /** {@code str(x)}, {@code int(x)} and {@code float(x)} of plain numbers and strings. */
  private static final class Conversion extends Made {
    /** So many decimal digits surely fit into a long. */
    private static final int MAX_DIGITS = 18;

    @Child private TruffleString.FromLongNode fromLong = TruffleString.FromLongNode.create();

    @Child
    private TruffleString.CodePointAtIndexNode codePointAt =
        TruffleString.CodePointAtIndexNode.create();

    Conversion(
        DispatchNode site,
        PyType type,
        Assumption stable,
        Assumption metatypeStable,
        Object create,
        Object init) {
      super(site, type, stable, metatypeStable, create, init);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      Object value = arguments[1];
      Object result =
          type == BuiltinTypes.STR
              ? toStr(value)
              : type == BuiltinTypes.INT ? toInt(value) : toFloat(value);
      return result != null ? result : super.call(frame, callee, arguments);
    }

    private Object toStr(Object value) {
      return value instanceof Long number
          ? fromLong.execute(number, PyStr.ENCODING, false)
          : value instanceof TruffleString ? value : null;
    }

    private Object toInt(Object value) {
      if (value instanceof Long) {
        return value;
      }
      if (value instanceof Double number) {
        return Math.abs(number) < 0x1p63 ? (Object) (long) (double) number : null;
      }
      return value instanceof TruffleString text ? parse(text) : null;
    }

    private static Object toFloat(Object value) {
      return value instanceof Double
          ? value
          : value instanceof Long number ? (Object) (double) (long) number : null;
    }

    /** The value of ASCII digits with or without minus; null for anything else. */
    private Object parse(TruffleString text) {
      int length = PyStr.length(text);
      if (length == 0 || length > MAX_DIGITS) {
        return null;
      }
      boolean negative = codePointAt.execute(text, 0, PyStr.ENCODING) == '-';
      if (negative && length == 1) {
        return null;
      }
      long result = 0;
      for (int i = negative ? 1 : 0; i < length; i++) {
        int digit = codePointAt.execute(text, i, PyStr.ENCODING) - '0';
        if (digit < 0 || digit > 9) {
          return null;
        }
        result = result * 10 + digit;
      }
      return negative ? -result : result;
    }
  }

  /** {@code list(x)} and {@code tuple(x)}: the body of a generator is run from here. */
  private static final class Sequence extends Made {
    /** Null until a generator comes. */
    @Child private GeneratorReader reader;

    Sequence(
        DispatchNode site,
        PyType type,
        Assumption stable,
        Assumption metatypeStable,
        Object create,
        Object init) {
      super(site, type, stable, metatypeStable, create, init);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      if (!GeneratorReader.reads(arguments[1])) {
        return super.call(frame, callee, arguments);
      }
      if (reader == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        reader = insert(GeneratorReader.create());
      }
      PyList list = reader.toList(frame, arguments[1]);
      return type == BuiltinTypes.LIST ? list : PyTuple.of(list.toArray());
    }
  }

  /**
   * {@code set(x)}, {@code dict(zip(x, y))} and {@code dict((k, v) for …)}: the body of a generator
   * is run from here, and pairs are not made.
   */
  private static final class Table extends Made {
    /** Null until something comes that is read here. */
    @Child private TableReader reader;

    Table(
        DispatchNode site,
        PyType type,
        Assumption stable,
        Assumption metatypeStable,
        Object create,
        Object init) {
      super(site, type, stable, metatypeStable, create, init);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      Object argument = arguments[1];
      boolean reads =
          type == BuiltinTypes.SET
              ? GeneratorReader.reads(argument)
              : TableReader.readsPairs(argument) || GeneratorReader.isGenerator(argument);
      if (!reads) {
        return super.call(frame, callee, arguments);
      }
      if (reader == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        reader = insert(TableReader.create());
      }
      Object made =
          type == BuiltinTypes.SET ? reader.toSet(frame, argument) : reader.toDict(frame, argument);
      return made != null ? made : super.call(frame, callee, arguments);
    }
  }

  /** A class whose metaclass decides what a call does. */
  private static final class Metaclass extends ClassCase {
    private final Object call;
    @Child private DispatchNode dispatch;

    Metaclass(
        DispatchNode site, PyType type, Assumption stable, Assumption metatypeStable, Object call) {
      super(type, stable, metatypeStable);
      this.call = call;
      this.dispatch = site.nested(1);
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      return dispatch.execute(frame, call, CallArguments.prepend(type, arguments));
    }
  }

  /** Where no shortcut is known, or the call raises. */
  private static final class General extends ClassCase {
    private final String[] names;

    General(DispatchNode site, PyType type, Assumption stable, Assumption metatypeStable) {
      super(type, stable, metatypeStable);
      this.names = site.names();
    }

    @Override
    Object call(VirtualFrame frame, Object callee, Object[] arguments) {
      return DispatchNode.callGeneric(callee, arguments, names);
    }
  }
}
