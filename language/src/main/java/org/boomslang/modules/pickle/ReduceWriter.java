package org.boomslang.modules.pickle;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Identity;
import org.boomslang.objects.Imports;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyException;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * Writes an object by what its {@code __reduce_ex__} gave: a call that makes it, its state, its
 * items. Compare CPython {@code save_reduce}. Thread-safety: incompatible, as the writer it belongs
 * to.
 */
final class ReduceWriter {
  private final PickleWriter writer;
  private final PickleOutput out;

  ReduceWriter(PickleWriter writer) {
    this.writer = writer;
    this.out = writer.out;
  }

  /** Writes a part of an object; an error gets a note that says which. */
  private void savePart(Object part, Object object, String what) {
    try {
      writer.save(part);
    } catch (PyException e) {
      throw PickleErrors.note(
          e, "when serializing %s %s", PickleErrors.typeName(PyNone.orNone(object)), what);
    }
  }

  private static Object optional(PyTuple parts, int index) {
    if (index >= parts.length() || parts.get(index) == PyNone.NONE) {
      return null;
    }
    return parts.get(index);
  }

  /**
   * Writes a reduction.
   *
   * @param object what was reduced; null when nothing is to be remembered
   */
  void save(PyTuple parts, Object object) {
    if (parts.length() < 2 || parts.length() > 6) {
      throw PickleErrors.pickling("tuple returned by __reduce__ must contain 2 through 6 elements");
    }
    Object callable = parts.get(0);
    if (!Calls.isCallable(callable)) {
      throw PickleErrors.pickling(
          "first item of the tuple returned by __reduce__ must be callable, not %s",
          PickleErrors.typeName(callable));
    }
    if (!(parts.get(1) instanceof PyTuple arguments)) {
      throw PickleErrors.pickling(
          "second item of the tuple returned by __reduce__ must be a tuple, not %s",
          PickleErrors.typeName(parts.get(1)));
    }
    Object state = optional(parts, 2);
    Object listItems = optional(parts, 3);
    Object dictItems = optional(parts, 4);
    Object setter = optional(parts, 5);
    if (listItems != null && !Iteration.isIterator(listItems)) {
      throw notIterator("fourth", listItems);
    }
    if (dictItems != null && !Iteration.isIterator(dictItems)) {
      throw notIterator("fifth", dictItems);
    }
    if (setter != null && !Calls.isCallable(setter)) {
      throw PickleErrors.pickling(
          "sixth item of the tuple returned by __reduce__ must be callable, not %s",
          PickleErrors.typeName(setter));
    }
    saveCall(callable, arguments, object);
    if (object != null) {
      if (writer.memo.get(object) >= 0) {
        // The arguments led back to the object, which is written by now: drop this copy.
        out.op(Opcode.POP);
        writer.saveKnown(object);
      } else {
        writer.memoize(object);
      }
    }
    if (listItems != null) {
      writer.containers().appendAll(listItems, PyNone.orNone(object));
    }
    if (dictItems != null) {
      writer.containers().setAll(dictItems, PyNone.orNone(object));
    }
    if (state != null && setter == null) {
      savePart(state, object, "state");
      out.op(Opcode.BUILD);
    } else if (state != null) {
      savePart(setter, object, "state setter");
      writer.save(object);
      savePart(state, object, "state");
      out.op(Opcode.TUPLE2);
      out.op(Opcode.REDUCE);
      out.op(Opcode.POP);
    }
  }

  private static PyException notIterator(String which, Object items) {
    return PickleErrors.pickling(
        "%s item of the tuple returned by __reduce__ must be an iterator, not %s",
        which, PickleErrors.typeName(items));
  }

  private void saveCall(Object callable, PyTuple arguments, Object object) {
    if (writer.protocol >= 2) {
      if (callable == CopyRegistry.get().newObject()) {
        saveNewObject(arguments, object);
        return;
      }
      Object name = Attributes.getOrNull(callable, "__name__");
      if (name != null && PyStr.isStr(name)) {
        String text = PyStr.toJava(name);
        if (text.equals("__newobj_ex__")) {
          saveNewObjectWithKeywords(arguments, object);
          return;
        }
        if (text.equals("__newobj__")) {
          saveNewObject(arguments, object);
          return;
        }
      }
    }
    savePart(callable, object, "reconstructor");
    savePart(arguments, object, "reconstructor arguments");
    out.op(Opcode.REDUCE);
  }

  private void saveNewObject(PyTuple arguments, Object object) {
    if (arguments.length() < 1) {
      throw PickleErrors.pickling(
          "__newobj__ expected at least 1 argument, got %d", arguments.length());
    }
    checkClass("__newobj__", arguments.get(0), object);
    savePart(arguments.get(0), object, "class");
    Object[] items = arguments.items();
    Object rest =
        items.length == 1
            ? PyTuple.EMPTY
            : PyTuple.of(java.util.Arrays.copyOfRange(items, 1, items.length));
    savePart(rest, object, "__new__ arguments");
    out.op(Opcode.NEWOBJ);
  }

  private static void checkClass(String function, Object cls, Object object) {
    if (!(cls instanceof PyType)) {
      throw PickleErrors.pickling(
          "first argument to %s() must be a class, not %s", function, PickleErrors.typeName(cls));
    }
    if (object != null) {
      Object own = Attributes.get(object, "__class__");
      if (!Identity.identical(own, cls)) {
        throw PickleErrors.pickling(
            "first argument to %s() must be %s, not %s",
            function, PyStr.toJava(Conversions.repr(own)), PyStr.toJava(Conversions.repr(cls)));
      }
    }
  }

  private void saveNewObjectWithKeywords(PyTuple parts, Object object) {
    if (parts.length() != 3) {
      throw PickleErrors.pickling("__newobj_ex__ expected 3 arguments, got %d", parts.length());
    }
    Object cls = parts.get(0);
    checkClass("__newobj_ex__", cls, null);
    if (!(parts.get(1) instanceof PyTuple arguments)) {
      throw PickleErrors.pickling(
          "second argument to __newobj_ex__() must be a tuple, not %s",
          PickleErrors.typeName(parts.get(1)));
    }
    if (!(parts.get(2) instanceof PyDict keywords)) {
      throw PickleErrors.pickling(
          "third argument to __newobj_ex__() must be a dict, not %s",
          PickleErrors.typeName(parts.get(2)));
    }
    checkClass("__newobj_ex__", cls, object);
    if (writer.protocol >= 4) {
      savePart(cls, object, "class");
      savePart(arguments, object, "__new__ arguments");
      savePart(keywords, object, "__new__ arguments");
      out.op(Opcode.NEWOBJ_EX);
      return;
    }
    // Older protocols cannot say keywords: a partial call of __new__ carries them.
    Object[] bound =
        Calls.prepend(Attributes.get(cls, "__new__"), Calls.prepend(cls, arguments.items()));
    Object partial = Calls.callDict(Imports.attribute("functools", "partial"), bound, keywords);
    savePart(partial, object, "reconstructor");
    writer.save(PyTuple.EMPTY);
    out.op(Opcode.REDUCE);
  }
}
