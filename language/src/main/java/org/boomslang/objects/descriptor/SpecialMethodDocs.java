package org.boomslang.objects.descriptor;

import java.util.Map;

/**
 * The docstrings of special methods that do what their name says: what a builtin type's method has
 * when it has none of its own. Source: CPython typeobject.c, {@code slotdefs}.
 */
final class SpecialMethodDocs {
  private static final Map<String, String> DOCS =
      Map.ofEntries(
          Map.entry("__abs__", "abs(self)"),
          Map.entry("__add__", "Return self+value."),
          Map.entry("__aiter__", "Return an awaitable, that resolves in asynchronous iterator."),
          Map.entry("__and__", "Return self&value."),
          Map.entry("__anext__", "Return a value or raise StopAsyncIteration."),
          Map.entry("__await__", "Return an iterator to be used in await expression."),
          Map.entry("__bool__", "True if self else False"),
          Map.entry(
              "__buffer__",
              "Return a buffer object that exposes the underlying memory of the object."),
          Map.entry("__call__", "Call self as a function."),
          Map.entry("__contains__", "Return bool(key in self)."),
          Map.entry("__del__", "Called when the instance is about to be destroyed."),
          Map.entry("__delattr__", "Implement delattr(self, name)."),
          Map.entry("__delete__", "Delete an attribute of instance."),
          Map.entry("__delitem__", "Delete self[key]."),
          Map.entry("__divmod__", "Return divmod(self, value)."),
          Map.entry("__eq__", "Return self==value."),
          Map.entry("__float__", "float(self)"),
          Map.entry("__floordiv__", "Return self//value."),
          Map.entry("__ge__", "Return self>=value."),
          Map.entry("__get__", "Return an attribute of instance, which is of type owner."),
          Map.entry("__getattribute__", "Return getattr(self, name)."),
          Map.entry("__getitem__", "Return self[key]."),
          Map.entry("__gt__", "Return self>value."),
          Map.entry("__hash__", "Return hash(self)."),
          Map.entry("__iadd__", "Implement self+=value."),
          Map.entry("__iand__", "Return self&=value."),
          Map.entry("__ifloordiv__", "Return self//=value."),
          Map.entry("__ilshift__", "Return self<<=value."),
          Map.entry("__imatmul__", "Return self@=value."),
          Map.entry("__imod__", "Return self%=value."),
          Map.entry("__imul__", "Implement self*=value."),
          Map.entry(
              "__index__",
              "Return self converted to an integer, if self is suitable for use as an index into a list."),
          Map.entry("__init__", "Initialize self.  See help(type(self)) for accurate signature."),
          Map.entry("__int__", "int(self)"),
          Map.entry("__invert__", "~self"),
          Map.entry("__ior__", "Return self|=value."),
          Map.entry("__ipow__", "Return self**=value."),
          Map.entry("__irshift__", "Return self>>=value."),
          Map.entry("__isub__", "Return self-=value."),
          Map.entry("__iter__", "Implement iter(self)."),
          Map.entry("__itruediv__", "Return self/=value."),
          Map.entry("__ixor__", "Return self^=value."),
          Map.entry("__le__", "Return self<=value."),
          Map.entry("__len__", "Return len(self)."),
          Map.entry("__lshift__", "Return self<<value."),
          Map.entry("__lt__", "Return self<value."),
          Map.entry("__matmul__", "Return self@value."),
          Map.entry("__mod__", "Return self%value."),
          Map.entry("__mul__", "Return self*value."),
          Map.entry("__ne__", "Return self!=value."),
          Map.entry("__neg__", "-self"),
          Map.entry("__next__", "Implement next(self)."),
          Map.entry("__or__", "Return self|value."),
          Map.entry("__pos__", "+self"),
          Map.entry("__pow__", "Return pow(self, value, mod)."),
          Map.entry("__radd__", "Return value+self."),
          Map.entry("__rand__", "Return value&self."),
          Map.entry("__rdivmod__", "Return divmod(value, self)."),
          Map.entry(
              "__release_buffer__",
              "Release the buffer object that exposes the underlying memory of the object."),
          Map.entry("__repr__", "Return repr(self)."),
          Map.entry("__rfloordiv__", "Return value//self."),
          Map.entry("__rlshift__", "Return value<<self."),
          Map.entry("__rmatmul__", "Return value@self."),
          Map.entry("__rmod__", "Return value%self."),
          Map.entry("__rmul__", "Return value*self."),
          Map.entry("__ror__", "Return value|self."),
          Map.entry("__rpow__", "Return pow(value, self, mod)."),
          Map.entry("__rrshift__", "Return value>>self."),
          Map.entry("__rshift__", "Return self>>value."),
          Map.entry("__rsub__", "Return value-self."),
          Map.entry("__rtruediv__", "Return value/self."),
          Map.entry("__rxor__", "Return value^self."),
          Map.entry("__set__", "Set an attribute of instance to value."),
          Map.entry("__setattr__", "Implement setattr(self, name, value)."),
          Map.entry("__setitem__", "Set self[key] to value."),
          Map.entry("__str__", "Return str(self)."),
          Map.entry("__sub__", "Return self-value."),
          Map.entry("__truediv__", "Return self/value."),
          Map.entry("__xor__", "Return self^value."));

  private SpecialMethodDocs() {}

  /** The docstring for a special method; null for other names. */
  static String of(String name) {
    return DOCS.get(name);
  }
}
