package org.boomslang.modules.pickle;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyBaseException;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.Types;
import org.boomslang.objects.codec.Codecs;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/**
 * Writes what is found by a module's name and a path of attributes in it: classes, functions,
 * singletons. Thread-safety: incompatible, as the writer it belongs to.
 */
final class GlobalWriter {
  private final PickleWriter writer;
  private final PickleOutput out;

  GlobalWriter(PickleWriter writer) {
    this.writer = writer;
    this.out = writer.out;
  }

  /**
   * Writes an object by name.
   *
   * @param given the name, or null for the object's own
   */
  void save(Object object, Object given) {
    Object name = given;
    if (name == null) {
      name = Attributes.getOrNull(object, "__qualname__");
    }
    if (name == null) {
      name = Attributes.get(object, "__name__");
    }
    String text = PyStr.toJava(name);
    String[] path = text.split("\\.", -1);
    Object module = moduleOf(object, text, path);
    if (writer.protocol >= 2 && saveExtension(module, name)) {
      return;
    }
    if (writer.protocol >= 4) {
      writer.save(module);
      writer.save(name);
      out.op(Opcode.STACK_GLOBAL);
    } else if (path.length > 1) {
      Object getattr = CopyRegistry.get().getattr();
      for (int i = 1; i < path.length; i++) {
        writer.save(getattr);
        if (writer.protocol < 2) {
          out.op(Opcode.MARK);
        }
      }
      saveTopLevel(module, PyStr.of(path[0]));
      for (int i = 1; i < path.length; i++) {
        writer.save(PyStr.of(path[i]));
        out.op(writer.protocol < 2 ? Opcode.TUPLE : Opcode.TUPLE2);
        out.op(Opcode.REDUCE);
      }
    } else {
      saveTopLevel(module, name);
    }
    writer.memoize(object);
  }

  /** Writes the code of an object that {@code copyreg.add_extension} made known. */
  private boolean saveExtension(Object module, Object name) {
    PyDict extensions = CopyRegistry.get().extensions();
    if (extensions.isEmpty()) {
      return false;
    }
    Object known = extensions.get(PyTuple.of(module, name));
    if (known == null) {
      return false;
    }
    long code = Conversions.asLong(known);
    if (code <= 0 || code > Integer.MAX_VALUE) {
      throw PyErrors.runtimeError("extension code %d is out of range", code);
    }
    if (code <= 0xff) {
      out.op1(Opcode.EXT1, (int) code);
    } else if (code <= 0xffff) {
      out.op2(Opcode.EXT2, (int) code);
    } else {
      out.op4(Opcode.EXT4, (int) code);
    }
    return true;
  }

  private void saveTopLevel(Object moduleName, Object globalName) {
    Object module = moduleName;
    Object name = globalName;
    if (writer.fixImports) {
      CopyRegistry registry = CopyRegistry.get();
      Object old = registry.reverseNames().get(PyTuple.of(module, name));
      if (old != null) {
        if (!(old instanceof PyTuple pair) || pair.length() != 2) {
          throw PyErrors.runtimeError(
              "_compat_pickle.REVERSE_NAME_MAPPING values should be 2-tuples, not %s",
              Types.nameOf(old));
        }
        module = pair.get(0);
        name = pair.get(1);
      } else {
        Object oldModule = registry.reverseImports().get(module);
        if (oldModule != null) {
          module = oldModule;
        }
      }
    }
    out.op(Opcode.GLOBAL);
    out.raw(encode(module, "module"));
    out.op('\n');
    out.raw(encode(name, "global"));
    out.op('\n');
  }

  private byte[] encode(Object name, String kind) {
    try {
      return Codecs.encode(PyStr.value(name), writer.protocol >= 3 ? "utf-8" : "ascii", "strict")
          .array();
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.UNICODE_ENCODE_ERROR)) {
        throw e;
      }
      throw because(
          e,
          PickleErrors.pickling(
              "can't pickle %s identifier %s using pickle protocol %d",
              kind, repr(name), writer.protocol));
    }
  }

  private static String repr(Object object) {
    return PyStr.toJava(Conversions.repr(object));
  }

  private static PyException because(PyException context, PyException error) {
    PyBaseException value = error.value();
    value.setContext(context.value());
    return error;
  }

  // ------------------------------------------------------------------ whichmodule

  /** The name of the module in which the object is found under its name. */
  private static Object moduleOf(Object object, String name, String[] path) {
    Object moduleName = Attributes.getOrNull(object, "__module__");
    for (String part : path) {
      if (part.equals("<locals>")) {
        throw PickleErrors.pickling("Can't pickle local object %s", repr(object));
      }
    }
    if (moduleName == null || moduleName == PyNone.NONE) {
      moduleName = search(object, path);
      if (moduleName != null) {
        return moduleName;
      }
      moduleName = PyStr.constant("__main__");
    }
    Object module;
    try {
      module = importModule(moduleName);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.IMPORT_ERROR)
          && !e.matches(ExceptionTypes.VALUE_ERROR)
          && !e.matches(ExceptionTypes.KEY_ERROR)) {
        throw e;
      }
      throw because(
          e,
          PickleErrors.pickling(
              "Can't pickle %s: %s", repr(object), PyStr.toJava(Conversions.str(e.value()))));
    }
    Object found;
    try {
      found = resolve(module, path);
    } catch (PyException e) {
      if (!e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
        throw e;
      }
      throw because(
          e,
          PickleErrors.pickling(
              "Can't pickle %s: it's not found as %s.%s",
              repr(object), PyStr.toJava(Conversions.str(moduleName)), name));
    }
    if (!Identity.identical(found, object)) {
      throw PickleErrors.pickling(
          "Can't pickle %s: it's not the same object as %s.%s",
          repr(object), PyStr.toJava(Conversions.str(moduleName)), name);
    }
    return moduleName;
  }

  /** {@code __import__(name)}, then {@code sys.modules[name]}. */
  static Object importModule(Object name) {
    PyContext context = PyContext.get();
    Object function = ((PyDict) context.builtins()).getStr("__import__");
    Calls.call(function, name);
    Object module = ((PyDict) context.sysModules()).get(name);
    if (module == null) {
      throw PyErrors.keyError(name);
    }
    return module;
  }

  static Object resolve(Object module, String[] path) {
    Object value = module;
    for (String part : path) {
      value = Attributes.get(value, part.intern());
    }
    return value;
  }

  private static Object search(Object object, String[] path) {
    Object[] modules = ((PyDict) PyContext.get().sysModules()).entries();
    for (int i = 0; i < modules.length; i += 2) {
      if (!PyStr.isStr(modules[i]) || modules[i + 1] == PyNone.NONE) {
        continue;
      }
      String name = PyStr.toJava(modules[i]);
      if (name.equals("__main__") || name.equals("__mp_main__")) {
        continue;
      }
      Object value = modules[i + 1];
      for (String part : path) {
        value = value == null ? null : Attributes.getOrNull(value, part.intern());
      }
      if (value != null && Identity.identical(value, object)) {
        return modules[i];
      }
    }
    return null;
  }
}
