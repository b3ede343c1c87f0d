package org.boomslang.objects.foreign;

import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import java.util.function.IntPredicate;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.bytes.PyBytes;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNotImplemented;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/** The builtins of all foreign objects: members as attributes, identity, display. */
@PyBuiltins(type = "ForeignObject", doc = "An object of the host or of another language.")
final class ForeignObjectMethods {
  private ForeignObjectMethods() {}

  /** A name that is a word of Python has an underscore behind it: {@code System.out.print_}. */
  private static String member(Object delegate, String name) {
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    if (name.endsWith("_")
        && !name.startsWith("_")
        && interop.hasMembers(delegate)
        && !interop.isMemberExisting(delegate, name)) {
      String shorter = name.substring(0, name.length() - 1);
      if (interop.isMemberExisting(delegate, shorter)) {
        return shorter;
      }
    }
    return name;
  }

  /** Attributes of the class go first: special methods and what makes lists and maps Python's. */
  @PyBuiltin(name = "__getattribute__", sig = "($self, name, /)")
  static Object getAttribute(PyForeign self, Object name) {
    String attribute = Attributes.name(name);
    Object own = self.type().lookup(attribute);
    if (own != null) {
      return Attributes.bind(own, self, self.type());
    }
    Object delegate = self.delegate();
    String member = member(delegate, attribute);
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    if (!interop.hasMembers(delegate) || !interop.isMemberReadable(delegate, member)) {
      Object temporal = ForeignTemporals.attributeOrNull(self, attribute);
      if (temporal == null) {
        throw PyErrors.noAttribute(self, member);
      }
      return temporal;
    }
    return Messages.sendForValue(delegate, i -> i.readMember(delegate, member));
  }

  @PyBuiltin(name = "__setattr__", sig = "($self, name, value, /)")
  static void setAttribute(PyForeign self, Object name, Object value) {
    Object delegate = self.delegate();
    String member = member(delegate, Attributes.name(name));
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    if (!interop.hasMembers(delegate) || !interop.isMemberWritable(delegate, member)) {
      throw PyErrors.attributeErrorOf(
          self,
          member,
          interop.isMemberReadable(delegate, member)
              ? "attribute '%s' of the foreign object is read-only"
              : "foreign object has no attribute '%s'",
          member);
    }
    Messages.send(
        delegate,
        i -> {
          i.writeMember(delegate, member, Values.toForeign(value));
          return null;
        });
  }

  @PyBuiltin(name = "__delattr__", sig = "($self, name, /)")
  static void deleteAttribute(PyForeign self, Object name) {
    Object delegate = self.delegate();
    String member = member(delegate, Attributes.name(name));
    if (!InteropLibrary.getUncached(delegate).isMemberRemovable(delegate, member)) {
      throw PyErrors.noAttribute(self, member);
    }
    Messages.send(
        delegate,
        i -> {
          i.removeMember(delegate, member);
          return null;
        });
  }

  @PyBuiltin(name = "__dir__", sig = "($self, /)")
  static Object dir(PyForeign self) {
    Object delegate = self.delegate();
    if (!InteropLibrary.getUncached(delegate).hasMembers(delegate)) {
      return new PyList();
    }
    Object names = Messages.sendForValue(delegate, i -> i.getMembers(delegate));
    return PyList.of(Iteration.toArray(names));
  }

  /** Objects of the host are equal as {@code equals} says. */
  @PyBuiltin(name = "__eq__", sig = "($self, other, /)")
  static Object equal(PyForeign self, Object other) {
    if (!(other instanceof PyForeign foreign)) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    if (self.isSame(foreign)) {
      return true;
    }
    TruffleLanguage.Env env = PyContext.get().env();
    Object a = self.delegate();
    Object b = foreign.delegate();
    if (env.isHostObject(a) && env.isHostObject(b)) {
      return Messages.send(a, i -> env.asHostObject(a).equals(env.asHostObject(b)));
    }
    return PyNotImplemented.NOT_IMPLEMENTED;
  }

  @PyBuiltin(name = "__hash__", sig = "($self, /)")
  static long hash(PyForeign self) {
    TruffleLanguage.Env env = PyContext.get().env();
    Object delegate = self.delegate();
    if (env.isHostObject(delegate)) {
      return Messages.send(delegate, i -> (long) env.asHostObject(delegate).hashCode());
    }
    return self.identityHash();
  }

  @PyBuiltin(name = "__str__", sig = "($self, /)")
  static Object str(PyForeign self) {
    Object delegate = self.delegate();
    return Messages.sendForValue(delegate, i -> i.toDisplayString(delegate, true));
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static Object repr(PyForeign self) {
    TruffleLanguage.Env env = PyContext.get().env();
    Object delegate = self.delegate();
    String address = Long.toHexString(self.identityHash());
    if (env.isHostSymbol(delegate)) {
      return PyStr.of("<JavaClass[" + ((Class<?>) env.asHostObject(delegate)).getName() + "]>");
    }
    if (env.isHostFunction(delegate)) {
      return PyStr.of("<JavaMethod at 0x" + address + ">");
    }
    if (env.isHostObject(delegate)) {
      return PyStr.of(
          "<JavaObject["
              + env.asHostObject(delegate).getClass().getName()
              + "] at 0x"
              + address
              + ">");
    }
    return PyStr.of("<" + self.type().fullName() + " object at 0x" + address + ">");
  }

  @PyBuiltin(name = "__bool__", sig = "($self, /)")
  static boolean truth(PyForeign self) {
    return ForeignTruth.of(self);
  }

  @PyBuiltin(name = "__lt__", sig = "($self, other, /)")
  static Object less(PyForeign self, Object other) {
    return ordered(self, other, sign -> sign < 0);
  }

  @PyBuiltin(name = "__le__", sig = "($self, other, /)")
  static Object lessOrEqual(PyForeign self, Object other) {
    return ordered(self, other, sign -> sign <= 0);
  }

  @PyBuiltin(name = "__gt__", sig = "($self, other, /)")
  static Object greater(PyForeign self, Object other) {
    return ordered(self, other, sign -> sign > 0);
  }

  @PyBuiltin(name = "__ge__", sig = "($self, other, /)")
  static Object greaterOrEqual(PyForeign self, Object other) {
    return ordered(self, other, sign -> sign >= 0);
  }

  /** Objects of the host are ordered as {@code compareTo} says, where they have it. */
  private static Object ordered(PyForeign self, Object other, IntPredicate test) {
    Object delegate = self.delegate();
    TruffleLanguage.Env env = PyContext.get().env();
    if (!(other instanceof PyForeign foreign)
        || !env.isHostObject(delegate)
        || !env.isHostObject(foreign.delegate())
        || !(env.asHostObject(delegate) instanceof Comparable)
        || !InteropLibrary.getUncached(delegate).isMemberInvocable(delegate, "compareTo")) {
      return PyNotImplemented.NOT_IMPLEMENTED;
    }
    Object sign =
        Messages.sendForValue(
            delegate, i -> i.invokeMember(delegate, "compareTo", foreign.delegate()));
    return test.test(Conversions.asInt(sign));
  }

  @PyBuiltin(name = "__bytes__", sig = "($self, /)")
  static Object bytes(PyForeign self) {
    Object delegate = self.delegate();
    TruffleLanguage.Env env = PyContext.get().env();
    if (env.isHostObject(delegate) && env.asHostObject(delegate) instanceof byte[] array) {
      return PyBytes.wrap(array.clone());
    }
    InteropLibrary interop = InteropLibrary.getUncached(delegate);
    if (interop.hasBufferElements(delegate)) {
      return PyBytes.wrap(
          Messages.send(
              delegate,
              i -> {
                byte[] copy = new byte[Math.toIntExact(i.getBufferSize(delegate))];
                i.readBuffer(delegate, 0, copy, 0, copy.length);
                return copy;
              }));
    }
    if (interop.hasIterator(delegate)) {
      return Calls.call(BuiltinTypes.BYTES, PyList.of(Iteration.toArray(self)));
    }
    throw PyErrors.typeError("cannot convert '%s' object to bytes", self.type().fullName());
  }
}
