package org.boomslang.objects.foreign;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.PyType.PatternKind;
import org.boomslang.objects.type.TypeFlags;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The classes of foreign objects. There is one for each trait, with the special methods that go
 * with it, and one for each combination that occurs. Static types, shared by all contexts.
 * Thread-safety: atomic.
 */
public final class ForeignTypes {
  public static final PyType OBJECT =
      PyType.builtin(
          "polyglot.ForeignObject",
          BuiltinTypes.OBJECT,
          PyForeign.LAYOUT,
          TypeFlags.INTERNAL,
          ForeignObjectMethodsTable::new);

  /** A trait and the class that stands for it; classes of combinations have them in this order. */
  public enum Trait {
    NUMBER("ForeignNumber", PatternKind.NONE, ForeignNumberMethodsTable::new),
    BOOLEAN("ForeignBoolean", PatternKind.NONE, ForeignBooleanMethodsTable::new),
    DICT("ForeignDict", PatternKind.MAPPING, ForeignDictMethodsTable::new),
    LIST("ForeignList", PatternKind.SEQUENCE, ForeignListMethodsTable::new),
    COLLECTION("ForeignCollection", PatternKind.NONE, ForeignCollectionMethodsTable::new),
    ITERATOR("ForeignIterator", PatternKind.NONE, ForeignIteratorMethodsTable::new),
    ITERABLE("ForeignIterable", PatternKind.NONE, ForeignIterableMethodsTable::new),
    ABSTRACT_CLASS("ForeignAbstractClass", PatternKind.NONE, ForeignClassMethodsTable::new),
    EXECUTABLE("ForeignExecutable", PatternKind.NONE, ForeignExecutableMethodsTable::new),
    CLOSEABLE("ForeignCloseable", PatternKind.NONE, ForeignCloseableMethodsTable::new),
    DATETIME("ForeignDateTime", PatternKind.NONE, ForeignTemporalMethodsTable::new),
    DATE("ForeignDate", PatternKind.NONE, ForeignTemporalMethodsTable::new),
    TIME("ForeignTime", PatternKind.NONE, ForeignTemporalMethodsTable::new),
    TIME_ZONE("ForeignTimeZone", PatternKind.NONE, ForeignTemporalMethodsTable::new),
    DURATION("ForeignDuration", PatternKind.NONE, ForeignTemporalMethodsTable::new);

    private final PyType type;
    private final String shortName;

    Trait(
        String name,
        PatternKind kind,
        java.util.function.Supplier<? extends org.boomslang.objects.builtin.BuiltinTable> table) {
      this.shortName = name.substring("Foreign".length());
      this.type =
          PyType.builtin(
              "polyglot." + name,
              OBJECT,
              PyForeign.LAYOUT,
              TypeFlags.INTERNAL.withPattern(kind),
              table);
    }

    public PyType type() {
      return type;
    }
  }

  private static final ConcurrentHashMap<Integer, PyType> COMBINATIONS = new ConcurrentHashMap<>();

  /** What objects of a class of the host can do, as the embedder lets this context see them. */
  private static final ContextSlot<ConcurrentHashMap<Class<?>, PyType>> HOST_CLASSES =
      new ContextSlot<>(context -> new ConcurrentHashMap<>());

  private ForeignTypes() {}

  /**
   * Whether objects of a class pass for instances of a builtin class: foreign lists for lists,
   * foreign maps for dictionaries, foreign dates for dates. They have the methods, not the
   * representation.
   */
  public static boolean passesFor(PyType derived, PyType base) {
    return passesFor(derived, Trait.LIST, BuiltinTypes.LIST, base)
        || passesFor(derived, Trait.DICT, BuiltinTypes.DICT, base)
        || !base.isHeapType()
            && "datetime".equals(base.staticModule())
            && passesForTemporal(derived, base.shortName());
  }

  private static boolean passesForTemporal(PyType derived, String base) {
    return switch (base) {
      case "datetime" -> derived.isSubtype(Trait.DATETIME.type());
      case "date" ->
          derived.isSubtype(Trait.DATETIME.type()) || derived.isSubtype(Trait.DATE.type());
      case "time" -> derived.isSubtype(Trait.TIME.type());
      case "tzinfo" -> derived.isSubtype(Trait.TIME_ZONE.type());
      case "timedelta" -> derived.isSubtype(Trait.DURATION.type());
      default -> false;
    };
  }

  private static boolean passesFor(PyType derived, Trait trait, PyType builtin, PyType base) {
    return derived.isSubtype(trait.type()) && builtin.isSubtype(base);
  }

  /** The class for an object. */
  static PyType of(Object delegate) {
    PyContext context = PyContext.get();
    TruffleLanguage.Env env = context.env();
    if (env.isHostObject(delegate) && !env.isHostSymbol(delegate)) {
      Class<?> cls = env.asHostObject(delegate).getClass();
      if (cls != Class.class) {
        ConcurrentHashMap<Class<?>, PyType> known = HOST_CLASSES.get(context);
        PyType type = known.get(cls);
        if (type == null) {
          type = ofTraits(traits(delegate));
          known.put(cls, type);
        }
        return type;
      }
    }
    return ofTraits(traits(delegate));
  }

  private static PyType ofTraits(int traits) {
    PyType known = COMBINATIONS.get(traits);
    return known != null ? known : COMBINATIONS.computeIfAbsent(traits, ForeignTypes::combine);
  }

  private static int traits(Object delegate) {
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    int traits = 0;
    traits |= bit(Trait.NUMBER, interop.isNumber(delegate));
    traits |= bit(Trait.BOOLEAN, interop.isBoolean(delegate));
    traits |= bit(Trait.DICT, interop.hasHashEntries(delegate));
    traits |= bit(Trait.LIST, interop.hasArrayElements(delegate));
    traits |= bit(Trait.ITERATOR, interop.isIterator(delegate));
    traits |= bit(Trait.ITERABLE, interop.hasIterator(delegate));
    traits |= bit(Trait.ABSTRACT_CLASS, interop.isMetaObject(delegate));
    traits |=
        bit(Trait.EXECUTABLE, interop.isExecutable(delegate) || interop.isInstantiable(delegate));
    boolean date = interop.isDate(delegate);
    boolean time = interop.isTime(delegate);
    traits |= bit(Trait.DATETIME, date && time);
    traits |= bit(Trait.DATE, date && !time);
    traits |= bit(Trait.TIME, time && !date);
    traits |= bit(Trait.TIME_ZONE, interop.isTimeZone(delegate) && !date && !time);
    traits |= bit(Trait.DURATION, interop.isDuration(delegate));
    TruffleLanguage.Env env = PyContext.get().env();
    if (env.isHostObject(delegate)) {
      Object host = env.asHostObject(delegate);
      traits |=
          bit(Trait.COLLECTION, host instanceof Collection && !interop.hasArrayElements(delegate));
      traits |= bit(Trait.CLOSEABLE, host instanceof AutoCloseable);
    }
    return traits;
  }

  private static int bit(Trait trait, boolean present) {
    return present ? 1 << trait.ordinal() : 0;
  }

  private static PyType combine(int traits) {
    List<PyType> bases = new ArrayList<>();
    StringBuilder name = new StringBuilder("polyglot.Foreign");
    for (Trait trait : Trait.values()) {
      if ((traits & 1 << trait.ordinal()) != 0) {
        bases.add(trait.type());
        name.append(trait.shortName);
      }
    }
    if (bases.isEmpty()) {
      return OBJECT;
    }
    if (bases.size() == 1) {
      return bases.get(0);
    }
    return PyType.builtin(
        name.toString(), bases.toArray(new PyType[0]), PyForeign.LAYOUT, TypeFlags.INTERNAL, null);
  }
}
