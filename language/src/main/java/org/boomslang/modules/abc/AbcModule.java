package org.boomslang.modules.abc;

import java.util.concurrent.atomic.AtomicLong;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.set.PyFrozenSet;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.InstanceChecks;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.weakref.PyWeakReference;
import org.boomslang.objects.weakref.WeakReferences;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/** Module {@code _abc}. Compare CPython _abc.c. Thread-safety: shared. */
@PyBuiltins(module = "_abc", doc = "Module contains faster C implementation of abc.ABCMeta")
public final class AbcModule {
  private static final String DATA = "_abc_impl";
  private static final String FLAGS = "__abc_tpflags__";
  private static final long SEQUENCE = 1L << 5;
  private static final long MAPPING = 1L << 6;

  /** Counts registrations; negative answers from before the last one no longer hold. */
  private static final ContextSlot<AtomicLong> INVALIDATIONS =
      new ContextSlot<>(context -> new AtomicLong());

  private AbcModule() {}

  private static long version() {
    return INVALIDATIONS.get(PyContext.get()).get();
  }

  @PyBuiltin(
      name = "get_cache_token",
      sig = "()",
      doc =
          "Returns the current ABC cache token.\n\nThe token is an opaque object (supporting"
              + " equality testing) identifying the\ncurrent version of the ABC cache for virtual"
              + " subclasses. The token changes\nwith every call to register() on any ABC.")
  static long cacheToken() {
    return version();
  }

  @PyBuiltin(
      name = "_abc_init",
      sig = "(self, /)",
      doc = "Internal ABC helper for class set-up. Should be never used outside abc module.")
  static void init(Object self) {
    computeAbstractMethods(self);
    Attributes.set(self, DATA, new AbcData(version()));
    if (self instanceof PyType type) {
      takeFlags(type);
    }
  }

  private static void computeAbstractMethods(Object self) {
    PySet abstracts = new PySet();
    Object items = Calls.callMethod(Attributes.get(self, "__dict__"), "items");
    for (Object item : Iteration.toArray(items)) {
      Object[] pair = Iteration.toArray(item);
      if (Attributes.isAbstract(pair[1])) {
        abstracts.add(pair[0]);
      }
    }
    for (Object base : Iteration.toArray(Attributes.get(self, "__bases__"))) {
      Object inherited = Attributes.getOrNull(base, "__abstractmethods__");
      if (inherited == null) {
        continue;
      }
      for (Object name : Iteration.toArray(inherited)) {
        Object value = Attributes.getOrNull(self, Attributes.name(name));
        if (value != null && Attributes.isAbstract(value)) {
          abstracts.add(name);
        }
      }
    }
    Attributes.set(self, "__abstractmethods__", PyFrozenSet.of(Iteration.toArray(abstracts)));
  }

  /** {@code __abc_tpflags__} says how patterns see instances. */
  private static void takeFlags(PyType type) {
    if (!(type.getOwn(FLAGS) instanceof Long flags)) {
      return;
    }
    long kind = flags & (SEQUENCE | MAPPING);
    if (kind == (SEQUENCE | MAPPING)) {
      throw PyErrors.typeError(
          "__abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING");
    }
    if (kind != 0) {
      type.setPatternKind(
          kind == SEQUENCE ? PyType.PatternKind.SEQUENCE : PyType.PatternKind.MAPPING);
    }
    type.deleteOwn(FLAGS);
  }

  private static AbcData data(Object self) {
    if (Attributes.get(self, DATA) instanceof AbcData data) {
      return data;
    }
    throw PyErrors.typeError("_abc_impl is set to a wrong type");
  }

  @PyBuiltin(
      name = "_abc_register",
      sig = "(self, subclass, /)",
      doc =
          "Internal ABC helper for subclasss registration. Should be never used outside abc"
              + " module.")
  static Object register(Object self, Object subclass) {
    if (!(subclass instanceof PyType type)) {
      throw PyErrors.typeError("Can only register classes");
    }
    if (InstanceChecks.isSubclass(subclass, self)) {
      return subclass;
    }
    if (InstanceChecks.isSubclass(self, subclass)) {
      throw PyErrors.runtimeError("Refusing to create an inheritance cycle");
    }
    data(self).registry.add(subclass);
    INVALIDATIONS.get(PyContext.get()).incrementAndGet();
    if (self instanceof PyType base) {
      inheritPatternKind(type, base.patternKind());
    }
    return subclass;
  }

  private static void inheritPatternKind(PyType type, PyType.PatternKind kind) {
    if (kind == PyType.PatternKind.NONE || !type.isHeapType() || type.patternKind() == kind) {
      return;
    }
    type.setPatternKind(kind);
    for (PyType subclass : type.subclasses()) {
      inheritPatternKind(subclass, kind);
    }
  }

  @PyBuiltin(
      name = "_abc_instancecheck",
      sig = "(self, instance, /)",
      doc = "Internal ABC helper for instance checks. Should be never used outside abc module.")
  static Object instanceCheck(Object self, Object instance) {
    AbcData data = data(self);
    Object claimed = Attributes.get(instance, "__class__");
    if (data.cache.contains(claimed)) {
      return true;
    }
    PyType real = Types.of(instance);
    if (real == claimed) {
      AbcData.Negative negative = data.negative();
      if (negative.version() == version() && negative.types().contains(claimed)) {
        return false;
      }
      return Calls.callMethod(self, "__subclasscheck__", claimed);
    }
    Object result = Calls.callMethod(self, "__subclasscheck__", claimed);
    return Conversions.truth(result) ? result : Calls.callMethod(self, "__subclasscheck__", real);
  }

  @PyBuiltin(
      name = "_abc_subclasscheck",
      sig = "(self, subclass, /)",
      doc = "Internal ABC helper for subclasss checks. Should be never used outside abc module.")
  static boolean subclassCheck(Object self, Object subclass) {
    if (!(subclass instanceof PyType type)) {
      throw PyErrors.typeError("issubclass() arg 1 must be a class");
    }
    AbcData data = data(self);
    if (data.cache.contains(type)) {
      return true;
    }
    // Taken before the search: a registration in between makes the answer void.
    AbcData.Negative negative = data.negative(version());
    if (negative.types().contains(type)) {
      return false;
    }
    Object hook = Calls.callMethod(self, "__subclasshook__", subclass);
    if (hook == Boolean.TRUE) {
      data.cache.add(type);
      return true;
    }
    if (hook == Boolean.FALSE) {
      negative.types().add(type);
      return false;
    }
    if (hook != PyNotImplemented.NOT_IMPLEMENTED) {
      throw PyErrors.assertionError(
          "__subclasshook__ must return either False, True, or NotImplemented");
    }
    if (isDerived(self, type) || isVirtual(self, data, type)) {
      data.cache.add(type);
      return true;
    }
    negative.types().add(type);
    return false;
  }

  private static boolean isDerived(Object self, PyType type) {
    return self instanceof PyType base && type.isSubtype(base);
  }

  /** Whether the class derives from a registered class, or is a subclass of a subclass. */
  private static boolean isVirtual(Object self, AbcData data, PyType type) {
    for (Object registered : data.registry.live()) {
      if (InstanceChecks.isSubclass(type, registered)) {
        return true;
      }
    }
    for (Object subclass : Iteration.toArray(Calls.callMethod(self, "__subclasses__"))) {
      if (InstanceChecks.isSubclass(type, subclass)) {
        return true;
      }
    }
    return false;
  }

  @PyBuiltin(
      name = "_get_dump",
      sig = "(self, /)",
      doc =
          "Internal ABC helper for cache and registry debugging.\n\nReturn shallow copies of"
              + " registry, of both caches, and\nnegative cache version. Don't call this function"
              + " directly,\ninstead use ABC._dump_registry() for a nice repr.")
  static Object dump(Object self) {
    AbcData data = data(self);
    AbcData.Negative negative = data.negative();
    return PyTuple.of(
        references(data.registry),
        references(data.cache),
        references(negative.types()),
        negative.version());
  }

  private static PySet references(WeakTypeSet types) {
    PySet set = new PySet();
    for (Object type : types.live()) {
      set.add(WeakReferences.reference(PyWeakReference.TYPE, type, null));
    }
    return set;
  }

  @PyBuiltin(
      name = "_reset_registry",
      sig = "(self, /)",
      doc =
          "Internal ABC helper to reset registry of a given class.\n\nShould be only used by"
              + " refleak.py")
  static void resetRegistry(Object self) {
    data(self).registry.clear();
  }

  @PyBuiltin(
      name = "_reset_caches",
      sig = "(self, /)",
      doc =
          "Internal ABC helper to reset both caches of a given class.\n\nShould be only used by"
              + " refleak.py")
  static void resetCaches(Object self) {
    data(self).resetCaches();
  }
}
