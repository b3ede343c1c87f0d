package org.boomslang.objects.type;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.Truffle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Shape;
import org.boomslang.objects.builtin.BuiltinTable;
import org.boomslang.objects.str.PyStr;

/**
 * A class: its name, bases, method resolution order and attributes.
 *
 * <p>Attributes live in {@link TypeCell}s. Everything that depends on what a lookup finds (inline
 * caches, the resolved table) hangs on the class's current {@link Version}: whoever changes the
 * class, or one of its bases, first makes the change and then replaces the version, so that a
 * lookup that started under the new version sees the change. A cache takes {@link #stable()} first
 * and looks up after.
 *
 * <p>Static types (those of builtins) are immutable; their attributes are filled in from the
 * generated table on first use, since most programs touch few of them.
 *
 * <p>Thread-safety: atomic. Changes happen under the class's monitor; readers take one snapshot
 * reference.
 */
public final class PyType extends PyObject {
  /** What may be cached about a class until it changes. */
  private static final class Version {
    final Assumption stable;
    final ConcurrentHashMap<String, Object> resolved = new ConcurrentHashMap<>();

    /** Whether there is a {@code __del__}; null until asked. */
    Boolean finalizer;

    Version(String name) {
      stable = Truffle.getRuntime().createAssumption(name);
    }
  }

  private static final Object MISSING = new Object();

  private volatile String name;
  private volatile String qualname;
  private final boolean heapType;

  /** How an extension's type calls itself in messages, with its module; null for all others. */
  private volatile String specName;

  /** The docstring that an extension's type was specified with; null for none. */
  private volatile String specDoc;

  private volatile boolean subclassable;
  private final Layout layout;
  private final boolean instanceDict;
  private final Shape instanceShape;

  private volatile PyType[] bases;
  private volatile PyType[] mro;
  private volatile Version version;

  /**
   * Written under the monitor, read without; their order is that of {@link TypeCell#place}. Null
   * before {@link #populated}.
   */
  private volatile ConcurrentHashMap<String, TypeCell> attributes;

  /** The place of the next attribute. */
  private int nextPlace;

  private Supplier<? extends BuiltinTable> table;
  private volatile boolean populated;

  /** The docstring of a static type, or null. Written before {@link #populated}. */
  private String doc;

  private final List<WeakReference<PyType>> subclasses = new ArrayList<>();

  /** How many subclasses there are when those that are gone are next looked for. */
  private int sweepSubclassesAt = 64;

  /** Whether the class has unimplemented abstract methods ({@code Py_TPFLAGS_IS_ABSTRACT}). */
  private volatile boolean isAbstract;

  /** {@code Py_TPFLAGS_SEQUENCE} or {@code Py_TPFLAGS_MAPPING}: how patterns see instances. */
  public enum PatternKind {
    NONE,
    SEQUENCE,
    MAPPING
  }

  private volatile PatternKind patternKind = PatternKind.NONE;

  /** Types that cannot be instantiated from Python ("cannot create 'x' instances"). */
  private volatile boolean instantiable = true;

  private PyType(
      Shape shape,
      String name,
      PyType[] bases,
      Layout layout,
      boolean heapType,
      boolean subclassable,
      boolean instanceDict,
      Supplier<? extends BuiltinTable> table) {
    super(shape);
    this.name = name;
    int dot = name.lastIndexOf('.');
    this.qualname = dot < 0 || heapType ? name : name.substring(dot + 1);
    this.bases = bases;
    this.layout = layout;
    this.heapType = heapType;
    this.subclassable = subclassable;
    this.instanceDict = instanceDict;
    this.table = table;
    this.populated = table == null;
    this.attributes = table == null ? new ConcurrentHashMap<>() : null;
    this.version = new Version(name);
    this.instanceShape = Shape.root(this, layout.storage());
    this.mro = new PyType[] {this};
  }

  /**
   * Creates a static type.
   *
   * @param name as {@code tp_name}: with the module in front unless it is a builtin
   * @param base null for {@code object} only
   */
  public static PyType builtin(
      String name,
      PyType base,
      Layout layout,
      TypeFlags flags,
      Supplier<? extends BuiltinTable> table) {
    return builtin(name, base, layout, flags, table, BuiltinTypes.TYPE_SHAPE);
  }

  /**
   * As above with a metaclass given by the shape; for the first types and those with another
   * metaclass.
   */
  public static PyType builtin(
      String name,
      PyType base,
      Layout layout,
      TypeFlags flags,
      Supplier<? extends BuiltinTable> table,
      Shape shape) {
    PyType[] bases = base == null ? new PyType[0] : new PyType[] {base};
    return builtin(name, bases, layout, flags, table, shape);
  }

  /** A static type with several bases. */
  public static PyType builtin(
      String name,
      PyType[] bases,
      Layout layout,
      TypeFlags flags,
      Supplier<? extends BuiltinTable> table) {
    return builtin(name, bases, layout, flags, table, BuiltinTypes.TYPE_SHAPE);
  }

  private static PyType builtin(
      String name,
      PyType[] bases,
      Layout layout,
      TypeFlags flags,
      Supplier<? extends BuiltinTable> table,
      Shape shape) {
    boolean dict = flags.instanceDict();
    for (PyType base : bases) {
      dict |= base.instanceDict;
    }
    PyType type = new PyType(shape, name, bases, layout, false, flags.subclassable(), dict, table);
    if (bases.length > 0) {
      type.mro = Mro.compute(type, bases);
      type.patternKind = bases[0].patternKind;
      for (PyType base : bases) {
        base.addSubclass(type);
      }
    }
    type.instantiable = flags.instantiable();
    if (flags.pattern() != PatternKind.NONE) {
      type.patternKind = flags.pattern();
    }
    return type;
  }

  /** A static type that can be subclassed, with the plain flags. */
  public static PyType builtin(
      String name, PyType base, Layout layout, Supplier<? extends BuiltinTable> table) {
    return builtin(name, base, layout, TypeFlags.SUBCLASSABLE, table);
  }

  /**
   * Creates a class as Python code does; the caller (the builtins of {@code type}) has checked the
   * bases and adds the attributes.
   *
   * @param metatypeShape the instance shape of the metaclass
   * @param instanceDict whether instances have a {@code __dict__}
   */
  public static PyType heap(
      Shape metatypeShape, String name, PyType[] bases, Layout layout, boolean instanceDict) {
    PyType type = new PyType(metatypeShape, name, bases, layout, true, true, instanceDict, null);
    type.mro = Mro.compute(type, bases);
    for (PyType base : bases) {
      base.addSubclass(type);
      if (base.patternKind != PatternKind.NONE && type.patternKind == PatternKind.NONE) {
        type.patternKind = base.patternKind;
      }
    }
    return type;
  }

  private synchronized void addSubclass(PyType type) {
    if (subclasses.size() >= sweepSubclassesAt) {
      subclasses.removeIf(reference -> reference.get() == null);
      sweepSubclassesAt = Math.max(64, 2 * subclasses.size());
    }
    subclasses.add(new WeakReference<>(type));
  }

  // ------------------------------------------------------------------ properties

  /**
   * The name as error messages show it ({@code tp_name}): static types carry their module in front.
   */
  public String name() {
    String specified = specName;
    return specified != null ? specified : name;
  }

  /** Notes the name with its module and the docstring that an extension's type was specified by. */
  public void setSpecification(String fullName, String doc) {
    specDoc = doc;
    specName = fullName;
  }

  /**
   * What the type itself answers for {@code __module__} or {@code __doc__} where an extension has
   * defined an attribute of that name for instances; null when there is nothing else.
   */
  String specified(String attribute) {
    String full = specName;
    if (full == null || attribute.equals("__doc__")) {
      return specDoc;
    }
    int dot = full.lastIndexOf('.');
    return dot < 0 ? null : full.substring(0, dot);
  }

  /**
   * Module and qualified name, the former unless it is {@code builtins} or {@code __main__}: what
   * {@code %T} shows in CPython's messages ({@code PyType_GetFullyQualifiedName}).
   */
  public String fullName() {
    if (!heapType) {
      return name;
    }
    Object module = getOwn("__module__");
    if (module == null || !PyStr.isStr(module)) {
      return qualname;
    }
    String moduleName = PyStr.toJava(module);
    return moduleName.equals("builtins") || moduleName.equals("__main__")
        ? qualname
        : moduleName + "." + qualname;
  }

  /** The last part of the name: {@code __name__}. */
  public String shortName() {
    String full = name;
    return heapType ? full : full.substring(full.lastIndexOf('.') + 1);
  }

  public void setName(String newName) {
    specName = null;
    name = newName;
  }

  public String qualname() {
    return qualname;
  }

  public void setQualname(String newName) {
    qualname = newName;
  }

  /**
   * The module of a static type, from its name; heap types keep {@code __module__} as an attribute.
   */
  public String staticModule() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "builtins" : name.substring(0, dot);
  }

  /** The docstring of a static type, or null; heap types keep {@code __doc__} as an attribute. */
  @TruffleBoundary
  public String staticDoc() {
    ownAttributes();
    return doc;
  }

  public boolean isHeapType() {
    return heapType;
  }

  public boolean isSubclassable() {
    return subclassable;
  }

  /** For a class of an extension that does not allow subclasses; called while it is made. */
  public void forbidSubclasses() {
    subclassable = false;
  }

  public boolean isInstantiable() {
    return instantiable;
  }

  public Layout layout() {
    return layout;
  }

  /** Whether instances have a {@code __dict__}. */
  public boolean hasInstanceDict() {
    return instanceDict;
  }

  /** The shape of a fresh instance. */
  public Shape instanceShape() {
    return instanceShape;
  }

  public PyType[] bases() {
    return bases;
  }

  /**
   * The first base ({@code __base__} for layout purposes is computed by the builtins of type); null
   * for object.
   */
  public PyType base() {
    PyType[] current = bases;
    return current.length == 0 ? null : current[0];
  }

  public PyType[] mro() {
    return mro;
  }

  public boolean isAbstract() {
    return isAbstract;
  }

  public void setAbstract(boolean value) {
    isAbstract = value;
  }

  public PatternKind patternKind() {
    return patternKind;
  }

  public void setPatternKind(PatternKind kind) {
    patternKind = kind;
  }

  @TruffleBoundary
  public synchronized List<PyType> subclasses() {
    List<PyType> result = new ArrayList<>();
    for (WeakReference<PyType> reference : subclasses) {
      PyType type = reference.get();
      if (type != null) {
        result.add(type);
      }
    }
    return result;
  }

  /** Whether this class is the other one or derives from it, by the method resolution order. */
  public boolean isSubtype(PyType other) {
    if (this == other) {
      return true;
    }
    return inMro(other);
  }

  @TruffleBoundary
  private boolean inMro(PyType other) {
    for (PyType type : mro) {
      if (type == other) {
        return true;
      }
    }
    return false;
  }

  // ------------------------------------------------------------------ lookup

  /**
   * Holds while nothing a lookup in this class finds has changed (but for variable cells). Take it
   * before the lookup.
   */
  public Assumption stable() {
    return version.stable;
  }

  /**
   * The attribute found along the method resolution order, unbound; null when absent ({@code
   * _PyType_Lookup}).
   */
  @TruffleBoundary
  public Object lookup(String attribute) {
    TypeCell cell = lookupCell(attribute);
    return cell == null ? null : cell.value();
  }

  /** The cell of the attribute found along the method resolution order; null when absent. */
  @TruffleBoundary
  public TypeCell lookupCell(String attribute) {
    Version current = version;
    Object found = current.resolved.get(attribute);
    if (found == null) {
      found = search(attribute);
      current.resolved.put(attribute, found);
    }
    return found == MISSING ? null : (TypeCell) found;
  }

  private Object search(String attribute) {
    for (PyType type : mro) {
      TypeCell cell = type.ownAttributes().get(attribute);
      if (cell != null) {
        return cell;
      }
    }
    return MISSING;
  }

  /** Whether instances have a {@code __del__}. */
  public boolean hasFinalizer() {
    Version current = version;
    Boolean known = current.finalizer;
    if (known == null) {
      known = lookup("__del__") != null;
      current.finalizer = known;
    }
    return known;
  }

  /** The class in the method resolution order that defines an attribute; null when none does. */
  @TruffleBoundary
  public PyType definingClass(String attribute) {
    for (PyType type : mro) {
      if (type.ownAttributes().containsKey(attribute)) {
        return type;
      }
    }
    return null;
  }

  /**
   * The attribute as {@code super} looks it up: in the classes after {@code start} in this class's
   * order.
   */
  @TruffleBoundary
  public Object lookupAfter(PyType start, String attribute) {
    PyType[] order = mro;
    int i = 0;
    while (i < order.length && order[i] != start) {
      i++;
    }
    for (i++; i < order.length; i++) {
      TypeCell cell = order[i].ownAttributes().get(attribute);
      if (cell != null) {
        return cell.value();
      }
    }
    return null;
  }

  /** The attribute in this class's own dictionary; null when absent. */
  @TruffleBoundary
  public Object getOwn(String attribute) {
    TypeCell cell = ownAttributes().get(attribute);
    return cell == null ? null : cell.value();
  }

  /** The names in this class's own dictionary, in order. */
  @TruffleBoundary
  public List<String> ownNames() {
    List<Map.Entry<String, TypeCell>> entries = new ArrayList<>(ownAttributes().entrySet());
    entries.sort(Comparator.comparingInt(entry -> entry.getValue().place));
    List<String> names = new ArrayList<>(entries.size());
    entries.forEach(entry -> names.add(entry.getKey()));
    return names;
  }

  private ConcurrentHashMap<String, TypeCell> ownAttributes() {
    if (!populated) {
      populate();
    }
    return attributes;
  }

  private synchronized void populate() {
    if (populated) {
      return;
    }
    ConcurrentHashMap<String, TypeCell> filled = new ConcurrentHashMap<>();
    BuiltinTable builtins = table.get();
    doc = builtins.doc();
    builtins.addTo(this, (key, value) -> filled.put(key, new TypeCell(value, nextPlace++)));
    attributes = filled;
    table = null;
    populated = true;
  }

  // ------------------------------------------------------------------ change

  /**
   * Sets an attribute in the class's own dictionary. Whether Python code may do so is the caller's
   * question.
   */
  @TruffleBoundary
  public void setOwn(String attribute, Object value) {
    String key = attribute.intern();
    boolean notify;
    synchronized (this) {
      TypeCell cell = ownAttributes().get(key);
      if (cell != null) {
        notify = cell.set(value);
      } else {
        attributes.put(key, new TypeCell(value, nextPlace++));
        notify = true;
      }
    }
    if (notify) {
      changed();
    }
  }

  /** Sets many attributes at once, in order: for class creation, before the class is published. */
  @TruffleBoundary
  public void setOwnAll(Map<String, Object> values) {
    synchronized (this) {
      ConcurrentHashMap<String, TypeCell> all = ownAttributes();
      if (all.isEmpty()) {
        all = new ConcurrentHashMap<>(values.size() + 2);
      }
      for (Map.Entry<String, Object> entry : values.entrySet()) {
        all.put(entry.getKey().intern(), new TypeCell(entry.getValue(), nextPlace++));
      }
      attributes = all;
    }
    changed();
  }

  /**
   * Removes an attribute from the class's own dictionary; returns its value, or null when it was
   * not there.
   */
  @TruffleBoundary
  public Object deleteOwn(String attribute) {
    Object old;
    synchronized (this) {
      TypeCell cell = ownAttributes().get(attribute);
      if (cell == null) {
        return null;
      }
      old = cell.value();
      attributes.remove(attribute);
    }
    changed();
    return old;
  }

  /**
   * Replaces bases and method resolution order ({@code __bases__} assignment, a metaclass's {@code
   * mro()}).
   */
  @TruffleBoundary
  public void setBases(PyType[] newBases, PyType[] newMro) {
    synchronized (this) {
      bases = newBases;
      mro = newMro;
    }
    for (PyType base : newBases) {
      if (!base.subclasses().contains(this)) {
        base.addSubclass(this);
      }
    }
    changed();
  }

  /** The default linearisation over the current bases. */
  @TruffleBoundary
  public PyType[] computeMro() {
    return Mro.compute(this, bases);
  }

  /** Called after every change: what was cached about this class and its subclasses is void. */
  @TruffleBoundary
  public void changed() {
    Version old;
    synchronized (this) {
      old = version;
      version = new Version(name);
    }
    old.stable.invalidate("class changed");
    for (PyType subclass : subclasses()) {
      subclass.changed();
    }
  }

  @Override
  public String toString() {
    return "<class '" + name + "'>";
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    for (String name : ownNames()) {
      visit(visit, getOwn(name));
    }
    for (PyType base : bases()) {
      visit.accept(base);
    }
  }
}
