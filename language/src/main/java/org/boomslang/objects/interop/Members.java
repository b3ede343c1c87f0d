package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyException;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.descriptor.Descriptor;
import org.boomslang.objects.descriptor.PyGetSetDescriptor;
import org.boomslang.objects.descriptor.PyMemberDescriptor;
import org.boomslang.objects.descriptor.PyWrapperDescriptor;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.property.PyProperty;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.PyType;

/**
 * Attributes as members. Whether a member exists is answered without running Python code, unless
 * the class looks attributes up in its own way. Thread-safety: shared (stateless).
 */
final class Members {
  private Members() {}

  /**
   * The strings of {@code dir(object)}, but for slots without a value.
   *
   * @param includeInternal whether names with two underscores in front are asked for, too
   */
  static Object names(PyObject object, boolean includeInternal) {
    return Entry.run(
        () -> {
          List<Object> names = new ArrayList<>();
          Object listed = Calls.callSpecial(object, "__dir__");
          if (listed != null) {
            for (Object name : Iteration.toArray(listed)) {
              if (PyStr.isStr(name)
                  && (includeInternal || !PyStr.toJava(name).startsWith("__"))
                  && exists(object, PyStr.toJava(name))) {
                names.add(PyStr.value(name));
              }
            }
          }
          return PyList.of(names);
        });
  }

  private static boolean looksUpItself(PyType type) {
    Object getattribute = type.lookup("__getattribute__");
    return type.lookup("__getattr__") != null
        || !(getattribute instanceof PyWrapperDescriptor wrapper)
        || wrapper.owner().lookup("__getattribute__") != getattribute;
  }

  static boolean exists(PyObject object, String member) {
    String name = member.intern();
    Object attribute = object.type().lookup(name);
    if (attribute != null) {
      return !mayBeAbsent(attribute)
          || Entry.test(() -> Attributes.getOrNull(object, name) != null);
    }
    if (own(object, name) != null) {
      return true;
    }
    if (object instanceof PyType type
        && (type.lookup(name) != null || type.type().lookup(name) != null)) {
      return true;
    }
    if (object instanceof PyModule module && module.getAttributeOrNull("__getattr__") == null) {
      return false;
    }
    if (!(object instanceof PyModule)
        && !(object instanceof PyType)
        && !looksUpItself(object.type())
        && object.type().lookup(name) == null) {
      return false;
    }
    return Entry.test(() -> Attributes.getOrNull(object, name) != null);
  }

  /** Whether only reading it tells whether the attribute has a value; no Python code runs then. */
  private static boolean mayBeAbsent(Object attribute) {
    return attribute instanceof PyMemberDescriptor || attribute instanceof PyGetSetDescriptor;
  }

  private static Object own(PyObject object, String name) {
    if (object instanceof PyModule module) {
      return module.getAttributeOrNull(name);
    }
    if (object instanceof PyType type) {
      return type.getOwn(name);
    }
    if (!object.type().hasInstanceDict()) {
      return null;
    }
    PyDict replaced = Attributes.replacedDict(object);
    return replaced != null ? replaced.getStr(name) : object.getAttribute(name);
  }

  static Object read(PyObject object, String member) throws UnknownIdentifierException {
    Object value = Entry.run(() -> Attributes.getOrNull(object, member.intern()));
    if (value == null) {
      throw UnknownIdentifierException.create(member);
    }
    return Values.toForeign(value);
  }

  static boolean isInvocable(PyObject object, String member) {
    return exists(object, member)
        && Entry.test(
            () -> {
              Object value = Attributes.getOrNull(object, member.intern());
              return value != null && Calls.isCallable(value);
            });
  }

  static Object invoke(PyObject object, String member, Object[] arguments)
      throws UnknownIdentifierException, UnsupportedMessageException {
    String name = member.intern();
    Object result =
        Entry.<Object, UnknownIdentifierException>run(
            () -> {
              Object value = Attributes.getOrNull(object, name);
              if (value == null) {
                throw UnknownIdentifierException.create(member);
              }
              return Calls.isCallable(value)
                  ? Values.toForeign(Calls.call(value, Values.toPython(arguments)))
                  : null;
            });
    if (result == null) {
      throw UnsupportedMessageException.create();
    }
    return result;
  }

  /** Whether new attributes can be set at all, as far as can be known without trying. */
  private static boolean isOpen(PyObject object) {
    if (object instanceof PyType type) {
      return type.isHeapType();
    }
    PyType type = object.type();
    return object instanceof PyModule
        || type.hasInstanceDict()
        || type.lookup("__setattr__") != BuiltinTypes.OBJECT.lookup("__setattr__");
  }

  private static boolean isReadOnly(PyObject object, String name) {
    if (object instanceof PyType) {
      return false;
    }
    Object attribute = object.type().lookup(name);
    return attribute instanceof PyGetSetDescriptor member && member.setter() == null
        || attribute instanceof PyProperty property
            && (property.setter() == null || property.setter() == PyNone.NONE);
  }

  static boolean isModifiable(PyObject object, String member) {
    String name = member.intern();
    Object attribute = object.type().lookup(name);
    boolean data =
        attribute instanceof Descriptor descriptor
            && descriptor.isData()
            && !isReadOnly(object, name);
    return (isOpen(object) && !isReadOnly(object, name) || data) && exists(object, member);
  }

  static boolean isInsertable(PyObject object, String member) {
    String name = member.intern();
    return (isOpen(object) || object.type().lookup(name) instanceof PyMemberDescriptor)
        && !exists(object, member);
  }

  static void write(PyObject object, String member, Object value) {
    Entry.run(
        () -> {
          Attributes.set(object, member.intern(), Values.toPython(value));
          return null;
        });
  }

  static boolean isRemovable(PyObject object, String member) {
    if (!isOpen(object)) {
      return false;
    }
    return own(object, member.intern()) != null;
  }

  static void remove(PyObject object, String member)
      throws UnknownIdentifierException, UnsupportedMessageException {
    boolean removed =
        Entry.run(
            () -> {
              try {
                Attributes.delete(object, member.intern());
                return true;
              } catch (PyException e) {
                if (e.matches(ExceptionTypes.ATTRIBUTE_ERROR)) {
                  return false;
                }
                throw e;
              }
            });
    if (!removed) {
      if (exists(object, member)) {
        throw UnsupportedMessageException.create();
      }
      throw UnknownIdentifierException.create(member);
    }
  }
}
