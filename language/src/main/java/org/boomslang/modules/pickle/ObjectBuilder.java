package org.boomslang.modules.pickle;

import com.oracle.truffle.api.strings.TruffleString;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Audit;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Items;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.set.PySet;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * The instructions that find classes, make objects and fill them. Thread-safety: incompatible, as
 * the reader it belongs to.
 */
final class ObjectBuilder {
  private final PickleReader reader;
  private final UnpickleStack stack;

  ObjectBuilder(PickleReader reader) {
    this.reader = reader;
    this.stack = reader.stack;
  }

  // ------------------------------------------------------------------ classes

  /** The global of a name, the way the unpickler at hand finds it. */
  Object find(Object module, Object name) {
    return reader.findClass != null
        ? Calls.call(reader.findClass, module, name)
        : findGlobal(module, name, reader.protocol, reader.fixImports);
  }

  /** {@code Unpickler.find_class}. */
  static Object findGlobal(Object moduleName, Object globalName, int protocol, boolean fix) {
    Audit.event("pickle.find_class", moduleName, globalName);
    Object module = moduleName;
    Object name = globalName;
    if (protocol < 3 && fix) {
      CopyRegistry registry = CopyRegistry.get();
      Object mapped = registry.names().get(PyTuple.of(module, name));
      if (mapped != null) {
        if (!(mapped instanceof PyTuple pair) || pair.length() != 2) {
          throw PyErrors.runtimeError(
              "_compat_pickle.NAME_MAPPING values should be 2-tuples, not %s",
              Types.nameOf(mapped));
        }
        module = pair.get(0);
        name = pair.get(1);
      } else {
        Object mappedModule = registry.imports().get(module);
        if (mappedModule != null) {
          module = mappedModule;
        }
      }
    }
    Object found = GlobalWriter.importModule(module);
    if (!PyStr.isStr(name)) {
      throw PyErrors.typeError("attribute name must be string, not '%s'", Types.nameOf(name));
    }
    String text = PyStr.toJava(name);
    if (protocol < 4 || text.indexOf('.') < 0) {
      return Attributes.get(found, text.intern());
    }
    try {
      return GlobalWriter.resolve(found, text.split("\\.", -1));
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      PyException error =
          PyErrors.attributeError(
              "Can't resolve path %s on module %s",
              PyStr.toJava(Conversions.repr(name)), PyStr.toJava(Conversions.repr(module)));
      error.value().setContext(e.value());
      throw error;
    }
  }

  void loadExtension(int code) {
    if (code <= 0) {
      throw PickleErrors.unpickling("EXT specifies code <= 0");
    }
    CopyRegistry registry = CopyRegistry.get();
    Object cached = registry.cache().get((long) code);
    if (cached != null) {
      stack.push(cached);
      return;
    }
    Object key = registry.inverted().get((long) code);
    if (key == null) {
      throw PyErrors.valueError("unregistered extension code %d", code);
    }
    if (!(key instanceof PyTuple pair)
        || pair.length() != 2
        || !PyStr.isStr(pair.get(0))
        || !PyStr.isStr(pair.get(1))) {
      throw PyErrors.valueError("_inverted_registry[%d] isn't a 2-tuple of strings", code);
    }
    Object found = find(pair.get(0), pair.get(1));
    registry.cache().put((long) code, found);
    stack.push(found);
  }

  // ------------------------------------------------------------------ making

  void loadObject(int mark) {
    if (stack.size() - mark < 1) {
      throw PickleErrors.unpickling("unpickling stack underflow");
    }
    Object[] arguments = stack.popFrom(mark + 1);
    instantiate(stack.pop(), arguments);
  }

  void instantiate(Object cls, Object[] arguments) {
    if (arguments.length == 0
        && cls instanceof PyType
        && Attributes.getOrNull(cls, "__getinitargs__") == null) {
      stack.push(Calls.call(Attributes.get(cls, "__new__"), cls));
    } else {
      stack.push(Calls.call(cls, arguments));
    }
  }

  void loadNewObject(boolean withKeywords) {
    String op = withKeywords ? "NEWOBJ_EX" : "NEWOBJ";
    Object keywords = withKeywords ? stack.pop() : null;
    Object arguments = stack.pop();
    Object cls = stack.pop();
    if (!(cls instanceof PyType type)) {
      throw PickleErrors.unpickling(
          "%s class argument must be a type, not %s", op, Types.nameOf(cls));
    }
    if (!type.isInstantiable()) {
      throw PickleErrors.unpickling("%s class argument '%s' doesn't have __new__", op, type.name());
    }
    if (!(arguments instanceof PyTuple tuple)) {
      throw PickleErrors.unpickling(
          "%s args argument must be a tuple, not %s", op, Types.nameOf(arguments));
    }
    if (keywords != null && !(keywords instanceof PyDict)) {
      throw PickleErrors.unpickling(
          "%s kwargs argument must be a dict, not %s", op, Types.nameOf(keywords));
    }
    stack.push(
        Calls.callDict(
            Attributes.get(type, "__new__"),
            Calls.prepend(type, tuple.items()),
            (PyDict) keywords));
  }

  void reduce() {
    Object arguments = stack.pop();
    Object function = stack.pop();
    if (!(arguments instanceof PyTuple tuple)) {
      throw PyErrors.typeError("argument list must be a tuple");
    }
    stack.push(Calls.call(function, tuple.toArray()));
  }

  // ------------------------------------------------------------------ filling

  void append() {
    stack.requireBelow(stack.size() - 1);
    appendFrom(stack.size() - 1);
  }

  /** Appends the elements from an index on to the list below. */
  void appendFrom(int from) {
    stack.requireBelow(from);
    if (stack.size() == from) {
      return;
    }
    Object target = stack.get(from - 1);
    if (target instanceof PyList list && list.type() == BuiltinTypes.LIST) {
      if (stack.size() == from + 1) {
        list.append(stack.pop());
      } else {
        list.extend(stack.popFrom(from));
      }
      return;
    }
    Object extend = Attributes.getOrNull(target, "extend");
    if (extend != null) {
      Calls.call(extend, PyList.of(stack.popFrom(from)));
      return;
    }
    // PEP 307 asks for both methods; older pickles get by with append alone.
    Object append = Attributes.get(target, "append");
    for (Object item : stack.popFrom(from)) {
      Calls.call(append, item);
    }
  }

  void setItem() {
    stack.requireBelow(stack.size() - 2);
    setItemsFrom(stack.size() - 2);
  }

  /** Sets the pairs from an index on in the mapping below. */
  void setItemsFrom(int from) {
    stack.requireBelow(from);
    int end = stack.size();
    if (end == from) {
      return;
    }
    if ((end - from) % 2 != 0) {
      throw PickleErrors.unpickling("odd number of items for SETITEMS");
    }
    Object target = stack.get(from - 1);
    if (target instanceof PyDict dict && dict.type() == BuiltinTypes.DICT) {
      for (int i = from; i < end; i += 2) {
        dict.put(stack.get(i), stack.get(i + 1));
      }
    } else {
      for (int i = from; i < end; i += 2) {
        Items.set(target, stack.get(i), stack.get(i + 1));
      }
    }
    stack.drop(from);
  }

  /** Adds the elements from an index on to the set below. */
  void addItems(int from) {
    stack.requireBelow(from);
    if (stack.size() == from) {
      return;
    }
    Object target = stack.get(from - 1);
    Object[] items = stack.popFrom(from);
    if (target instanceof PySet set) {
      for (Object item : items) {
        set.add(item);
      }
      return;
    }
    Object add = Attributes.get(target, "add");
    for (Object item : items) {
      Calls.call(add, item);
    }
  }

  /** {@code BUILD}: gives the object below the state on top. */
  void build() {
    stack.require(2);
    Object state = stack.pop();
    Object target = stack.top();
    Object setState = Attributes.getOrNull(target, "__setstate__");
    if (setState != null) {
      Calls.call(setState, state);
      return;
    }
    Object slots = null;
    if (state instanceof PyTuple pair && pair.length() == 2) {
      slots = pair.get(1);
      state = pair.get(0);
    }
    if (state != PyNone.NONE) {
      if (!(state instanceof PyDict attributes)) {
        throw PickleErrors.unpickling("state is not a dictionary");
      }
      setAttributes(target, attributes);
    }
    if (slots != null && slots != PyNone.NONE) {
      if (!(slots instanceof PyDict values)) {
        throw PickleErrors.unpickling("slot state is not a dictionary");
      }
      PyDict.Cursor cursor = values.cursor();
      while (cursor.next()) {
        Attributes.set(target, Attributes.name(cursor.key()), cursor.value());
      }
    }
  }

  private static void setAttributes(Object target, PyDict attributes) {
    Object dict = Attributes.get(target, "__dict__");
    boolean own =
        target instanceof PyInstance
            && dict instanceof PyDict view
            && view.isViewOf((PyInstance) target);
    PyDict.Cursor cursor = attributes.cursor();
    while (cursor.next()) {
      Object key = cursor.key();
      if (own && key instanceof TruffleString) {
        ((PyInstance) target).setAttribute(PyStr.intern(key), cursor.value());
      } else if (dict instanceof PyDict plain && plain.type() == BuiltinTypes.DICT) {
        plain.put(key, cursor.value());
      } else {
        Items.set(dict, key, cursor.value());
      }
    }
  }
}
