package org.boomslang.objects.races;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.Types;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.dict.PyDictView;
import org.boomslang.objects.function.PyCell;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.races.Access.Kind;
import org.boomslang.objects.races.Shadow.Part;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyThreadState;

/**
 * What observed code does, as its nodes tell it: accesses to attributes, names, elements and
 * collections. Reads are told after they happened, writes before, so that whoever sees a value
 * finds the write that made it.
 *
 * <p>The results of reads that a write may depend on are {@link Observation}s (or arrays of them)
 * that the nodes keep in the frame. Thread-safety: shared (stateless).
 */
public final class RaceEvents {
  private static final Object[] NONE = {};

  /** What methods of collections do to the structure, beyond looking at it. */
  private static final Map<String, Kind> METHODS =
      Map.ofEntries(
          Map.entry("append", Kind.GROW),
          Map.entry("appendleft", Kind.GROW),
          Map.entry("extend", Kind.GROW),
          Map.entry("extendleft", Kind.GROW),
          Map.entry("insert", Kind.GROW),
          Map.entry("add", Kind.GROW),
          Map.entry("update", Kind.GROW),
          Map.entry("setdefault", Kind.GROW),
          Map.entry("pop", Kind.SHRINK),
          Map.entry("popleft", Kind.SHRINK),
          Map.entry("popitem", Kind.SHRINK),
          Map.entry("remove", Kind.SHRINK),
          Map.entry("discard", Kind.SHRINK),
          Map.entry("clear", Kind.SHRINK),
          Map.entry("intersection_update", Kind.SHRINK),
          Map.entry("difference_update", Kind.SHRINK),
          Map.entry("sort", Kind.REORDER),
          Map.entry("reverse", Kind.REORDER),
          Map.entry("rotate", Kind.REORDER));

  /** Methods whose first argument is the element (of a set or list) or key (of a dict). */
  private static final Set<String> ELEMENT_WRITES =
      Set.of("append", "add", "remove", "discard", "setdefault", "pop", "appendleft");

  private RaceEvents() {}

  private static RaceThread thread(PyThreadState state) {
    return state.races instanceof RaceThread known ? known : begin(state);
  }

  @TruffleBoundary
  private static RaceThread begin(PyThreadState state) {
    return RaceDetector.of(state.context()).thread();
  }

  /** Whether what the thread does is looked at. */
  private static boolean isObserved(RaceThread thread) {
    return thread.detector.isActive() && thread.quiet == 0;
  }

  // ------------------------------------------------------------------ activations

  /** An activation of observed code begins; the result ends it. */
  public static Object enter(PyThreadState state, PyCode code) {
    RaceThread thread = thread(state);
    return thread.detector.enter(thread, code);
  }

  /** An activation ends that began while nobody looked. */
  @TruffleBoundary
  public static void leaveUnseen(PyThreadState state) {
    thread(state).stackPeriod = 0;
  }

  /** Whether observed code need not tell anything now. */
  public static boolean isAsleep() {
    return RaceDetector.isAsleep();
  }

  public static void leave(PyThreadState state, Object caller) {
    thread(state).calls = (CallContext) caller;
  }

  /** Observed code is about to call something. */
  public static void calling(PyThreadState state, Site site) {
    thread(state).call = site;
  }

  // ------------------------------------------------------------------ attributes

  /**
   * Whether the attributes of an object are variables: not those that each thread has its own of.
   */
  private static boolean hasVariables(Object object) {
    return object instanceof PyObject && !(object instanceof PerThread);
  }

  private static Variable attribute(RaceThread thread, Object object, String name, Site site) {
    Object owner = object instanceof PyModule module ? module.dict() : object;
    Variable known = site.variable;
    if (known != null && known.owner.refersTo(owner)) {
      return known;
    }
    Shadow shadow = thread.detector.shadow(thread, owner);
    return site.keep(owner == object ? shadow.attribute(name) : shadow.element(name));
  }

  @TruffleBoundary
  public static Object readAttribute(
      PyThreadState state, Object object, String name, Object value, Site site, boolean basis) {
    RaceThread thread = thread(state);
    if (!isObserved(thread) || !hasVariables(object)) {
      return null;
    }
    return thread.detector.read(thread, attribute(thread, object, name, site), value, site, basis);
  }

  @TruffleBoundary
  public static void writeAttribute(
      PyThreadState state, Object object, String name, Object value, Site site, Object[] bases) {
    RaceThread thread = thread(state);
    if (isObserved(thread) && hasVariables(object) && !isExtended(thread, value, site, bases)) {
      Variable variable = attribute(thread, object, name, site);
      thread.detector.write(thread, variable, site, Kind.WRITE, bases);
    }
  }

  // ------------------------------------------------------------------ names

  private static Variable global(RaceThread thread, PyDict globals, String name, Site site) {
    Variable known = site.variable;
    if (known != null && known.owner.refersTo(globals)) {
      return known;
    }
    return site.keep(thread.detector.shadow(thread, globals).element(name));
  }

  @TruffleBoundary
  public static Object readGlobal(
      PyThreadState state, PyDict globals, String name, Object value, Site site, boolean basis) {
    RaceThread thread = thread(state);
    return isObserved(thread)
        ? thread.detector.read(thread, global(thread, globals, name, site), value, site, basis)
        : null;
  }

  @TruffleBoundary
  public static void writeGlobal(
      PyThreadState state, PyDict globals, String name, Object value, Site site, Object[] bases) {
    RaceThread thread = thread(state);
    if (isObserved(thread) && !isExtended(thread, value, site, bases)) {
      Variable variable = global(thread, globals, name, site);
      thread.detector.write(thread, variable, site, Kind.WRITE, bases);
    }
  }

  private static Variable captured(RaceThread thread, PyCell cell, String name, Site site) {
    Variable known = site.variable;
    if (known != null && known.owner.refersTo(cell)) {
      return known;
    }
    Shadow shadow = thread.detector.shadow(thread, cell);
    shadow.name = name;
    return site.keep(shadow.element(Part.VALUE));
  }

  @TruffleBoundary
  public static Object readCell(
      PyThreadState state, PyCell cell, String name, Object value, Site site, boolean basis) {
    RaceThread thread = thread(state);
    return isObserved(thread)
        ? thread.detector.read(thread, captured(thread, cell, name, site), value, site, basis)
        : null;
  }

  @TruffleBoundary
  public static void writeCell(
      PyThreadState state, PyCell cell, String name, Object value, Site site, Object[] bases) {
    RaceThread thread = thread(state);
    if (isObserved(thread) && !isExtended(thread, value, site, bases)) {
      Variable variable = captured(thread, cell, name, site);
      thread.detector.write(thread, variable, site, Kind.WRITE, bases);
    }
  }

  // ------------------------------------------------------------------ elements

  static boolean isCollection(Object object) {
    return object instanceof PyList
        || object instanceof PyDict
        || object instanceof PySet
        || object instanceof ObservedCollection;
  }

  private static Shadow shadow(RaceThread thread, Object object, Site site) {
    Shadow known = site.shadow;
    if (known != null && known.refersTo(object)) {
      return known;
    }
    return site.keep(thread.detector.shadow(thread, object));
  }

  /** A key by which elements are told apart without running Python code; null for none. */
  static Object key(Object value) {
    return switch (value) {
      case null -> null;
      case TruffleString text -> PyStr.toJava(text);
      case Boolean bool -> bool ? 1L : 0L;
      case Long number -> number;
      case Double number ->
          number == Math.rint(number) && Math.abs(number) < 1e15
              ? (Object) number.longValue()
              : number;
      case PyNone none -> none;
      case PyTuple tuple -> {
        Object[] items = tuple.toArray();
        Object[] keys = new Object[items.length];
        for (int i = 0; i < keys.length; i++) {
          keys[i] = key(items[i]);
          if (keys[i] == null) {
            yield null;
          }
        }
        yield Arrays.asList(keys);
      }
      case PyObject object -> Types.of(object).isHeapType() ? new Identity(object) : null;
      default -> value;
    };
  }

  /**
   * An object as a key, where its class may say that it equals another: then a race goes unseen.
   */
  private record Identity(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Identity identity && identity.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** A value in a list, as a key other than its places. */
  private record Member(Object key) {}

  private static Object member(Object value) {
    Object key = key(value);
    return key == null ? null : new Member(key);
  }

  /** The key of a member, or null. */
  static Object memberKey(Object key) {
    return key instanceof Member member ? member.key : null;
  }

  /** Elements of a list are counted from its beginning. */
  private static Object elementKey(Object object, Object key) {
    if (object instanceof PyList list && key instanceof Long index && index < 0) {
      return index + list.size();
    }
    return key(key);
  }

  @TruffleBoundary
  public static Object readElement(
      PyThreadState state, Object object, Object key, Object value, Site site, boolean basis) {
    RaceThread thread = thread(state);
    return isObserved(thread) && isCollection(object)
        ? readElement(thread, object, elementKey(object, key), value, site, basis)
        : null;
  }

  private static Observation readElement(
      RaceThread thread, Object object, Object element, Object value, Site site, boolean basis) {
    Shadow shadow = shadow(thread, object, site);
    Observation result = null;
    if (element != null) {
      Variable variable =
          basis || thread.detector.options().strict
              ? shadow.element(element)
              : shadow.elementOrNull(element);
      if (variable != null) {
        result = thread.detector.read(thread, variable, value, site, basis);
      }
    }
    // The value may have come by a change of the whole.
    shadow.acquire(thread);
    return result;
  }

  /** {@code value in object}. */
  @TruffleBoundary
  public static Object readContained(
      PyThreadState state, Object object, Object value, Site site, boolean basis) {
    RaceThread thread = thread(state);
    if (!isObserved(thread) || !isCollection(object)) {
      return null;
    }
    Object element =
        object instanceof PyDict || object instanceof PySet ? key(value) : member(value);
    return readElement(thread, object, element, null, site, basis);
  }

  @TruffleBoundary
  public static void writeElement(
      PyThreadState state, Object object, Object key, Object value, Site site, Object[] bases) {
    RaceThread thread = thread(state);
    if (!isObserved(thread) || !isExtended(thread, value, site, bases)) {
      writeElement(thread, object, key, site, bases, false);
    }
  }

  @TruffleBoundary
  public static void deleteElement(
      PyThreadState state, Object object, Object key, Site site, Object[] bases) {
    writeElement(thread(state), object, key, site, bases, true);
  }

  private static void writeElement(
      RaceThread thread, Object object, Object key, Site site, Object[] bases, boolean delete) {
    if (!isObserved(thread) || !isCollection(object)) {
      return;
    }
    Shadow shadow = shadow(thread, object, site);
    Object element = elementKey(object, key);
    if (element != null) {
      shadow.written(
          thread.detector.write(thread, shadow.element(element), site, Kind.WRITE, bases));
    }
    if (delete) {
      structure(thread, shadow, site, Kind.SHRINK, bases);
    } else if (object instanceof PyDict dict && !contains(dict, key)) {
      structure(thread, shadow, site, Kind.GROW, bases);
    }
  }

  /** Whether a key is there, when that can be told without running Python code. */
  private static boolean contains(PyDict dict, Object key) {
    return switch (key) {
      case TruffleString text -> dict.getStr(text) != null;
      case Long number -> dict.get(number) != null;
      default -> false;
    };
  }

  private static void structure(
      RaceThread thread, Shadow shadow, Site site, Kind kind, Object[] bases) {
    Part part =
        switch (kind) {
          case GROW -> Part.GROWTH;
          case SHRINK -> Part.SHRINKAGE;
          default -> Part.ORDER;
        };
    Access change = thread.detector.write(thread, shadow.element(part), site, kind, bases);
    shadow.written(change);
    thread.detector.change(thread, shadow, change);
  }

  /**
   * The size of a collection has been asked for, to decide on a change.
   *
   * @param growth whether to make it longer, else shorter
   */
  @TruffleBoundary
  public static Object readSize(PyThreadState state, Object object, boolean growth, Site site) {
    RaceThread thread = thread(state);
    if (!isObserved(thread) || !isCollection(object)) {
      return null;
    }
    Variable size = shadow(thread, object, site).element(growth ? Part.GROWTH : Part.SHRINKAGE);
    return thread.detector.read(thread, size, null, site, true);
  }

  // ------------------------------------------------------------------ calls and loops

  /** A method of an object is about to be called; only those of collections matter. */
  public static void beforeMethod(
      PyThreadState state,
      Object object,
      String name,
      Object[] arguments,
      Site site,
      Object[] bases) {
    RaceThread thread = thread(state);
    thread.call = site;
    if (isCollection(object)) {
      beforeMethod(thread, object, name, arguments, site, bases);
    }
  }

  @TruffleBoundary
  private static void beforeMethod(
      RaceThread thread,
      Object object,
      String name,
      Object[] arguments,
      Site site,
      Object[] bases) {
    Kind kind = METHODS.get(name);
    if (kind == null || !isObserved(thread)) {
      return;
    }
    Shadow shadow = shadow(thread, object, site);
    Object element = null;
    if (arguments.length > 0 && ELEMENT_WRITES.contains(name)) {
      if (object instanceof PyDict || object instanceof PySet) {
        element = key(arguments[0]);
      } else if (!name.equals("pop")) {
        element = member(arguments[0]);
      }
    }
    if (element != null) {
      shadow.written(
          thread.detector.write(thread, shadow.element(element), site, Kind.WRITE, bases));
    }
    structure(thread, shadow, site, kind, bases);
  }

  /** It has been called: what came out of the collection was put in before. */
  public static Object afterMethod(
      PyThreadState state,
      Object object,
      String name,
      Object[] arguments,
      Site site,
      boolean basis) {
    RaceThread thread = thread(state);
    thread.call = null;
    return isCollection(object) || hasCollection(arguments)
        ? afterMethod(thread, object, name, arguments, site, basis)
        : null;
  }

  @TruffleBoundary
  private static Object afterMethod(
      RaceThread thread, Object object, String name, Object[] arguments, Site site, boolean basis) {
    if (!isObserved(thread)) {
      return null;
    }
    acquireAll(thread, arguments);
    if (!isCollection(object)) {
      return null;
    }
    if (arguments.length > 0 && object instanceof PyDict && name.equals("get")) {
      return readElement(thread, object, key(arguments[0]), null, site, basis);
    }
    Kind kind = METHODS.get(name);
    if (kind != Kind.GROW && kind != Kind.REORDER) {
      shadow(thread, object, site).acquire(thread);
    }
    return null;
  }

  /** Something else has been called, with collections perhaps, or with an iterator. */
  public static void afterCall(PyThreadState state, Object[] arguments, boolean next, Site site) {
    RaceThread thread = thread(state);
    thread.call = null;
    if (next || hasCollection(arguments)) {
      afterCall(thread, arguments, next, site);
    }
  }

  @TruffleBoundary
  private static void afterCall(RaceThread thread, Object[] arguments, boolean next, Site site) {
    if (!isObserved(thread)) {
      return;
    }
    acquireAll(thread, arguments);
    if (next && arguments.length > 0) {
      advance(thread, arguments[0], site);
    }
  }

  @ExplodeLoop
  private static boolean hasCollection(Object[] arguments) {
    for (Object argument : arguments) {
      if (isCollection(argument)) {
        return true;
      }
    }
    return false;
  }

  private static void acquireAll(RaceThread thread, Object[] arguments) {
    for (Object argument : arguments) {
      if (isCollection(argument)) {
        Shadow shadow = thread.detector.shadowOrNull(argument);
        if (shadow != null) {
          shadow.acquire(thread);
        }
      }
    }
  }

  /** A loop over a value begins. */
  @TruffleBoundary
  public static void iterate(PyThreadState state, Object value, Site site) {
    RaceThread thread = thread(state);
    if (!isObserved(thread)) {
      return;
    }
    if (!walk(thread, value, site)) {
      advance(thread, value, site);
    }
  }

  /** Something walks over a value, if that is a collection or a view of one. */
  private static boolean walk(RaceThread thread, Object value, Site site) {
    Object collection = value instanceof PyDictView view ? view.dict() : value;
    if (!isCollection(collection)) {
      return false;
    }
    thread.detector.walk(thread, shadow(thread, collection, site), site);
    return true;
  }

  /** A function is about to be called that walks over its arguments. */
  @TruffleBoundary
  public static void walkArguments(PyThreadState state, Object[] arguments, Site site) {
    RaceThread thread = thread(state);
    if (isObserved(thread)) {
      for (Object argument : arguments) {
        walk(thread, argument, site);
      }
    }
  }

  private static void advance(RaceThread thread, Object iterator, Site site) {
    if (iterator instanceof PyGenerator
        || (iterator instanceof PyIterator && !(iterator instanceof AtomicIterator))) {
      Variable position = thread.detector.shadow(thread, iterator).element(Part.POSITION);
      thread.detector.write(thread, position, site, Kind.ADVANCE);
    }
  }

  /**
   * Whether {@code x.items += [y]} stores the very collection that it has read and extended: that
   * changes the collection, in one step, and not the variable.
   */
  private static boolean isExtended(RaceThread thread, Object value, Site site, Object[] bases) {
    for (Object basis : bases) {
      if (basis instanceof Observation observation
          && observation.value() == value
          && isCollection(value)) {
        structure(thread, thread.detector.shadow(thread, value), site, Kind.GROW, NONE);
        return true;
      }
    }
    return false;
  }
}
