package org.boomslang.objects.typing;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * {@code typing.Generic}: the base of generic classes; what it does is written in {@code typing}.
 */
@PyBuiltins(
    type = "typing.Generic",
    doc =
        "Abstract base class for generic types\n\nOn Python 3.12 and newer, generic classes"
            + " implicitly inherit from\nGeneric when they declare a parameter list after the"
            + " class's name::\n\n    class Mapping[KT, VT]:\n        def __getitem__(self, key: KT)"
            + " -> VT:\n            ...\n            # Etc.")
public final class GenericMethods {
  public static final PyType TYPE =
      PyType.builtin(
          "typing.Generic",
          BuiltinTypes.OBJECT,
          Layout.OBJECT,
          TypeFlags.SUBCLASSABLE,
          GenericMethodsTable::new);

  private GenericMethods() {}

  @PyBuiltin(
      name = "__class_getitem__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, *args, **kwargs)",
      doc = "Parameterizes a generic class.")
  static Object classGetItem(Object type, Object[] args, PyDict keywords) {
    return TypingModule.callDict("_generic_class_getitem", Calls.prepend(type, args), keywords);
  }

  @PyBuiltin(
      name = "__init_subclass__",
      kind = Kind.CLASS_METHOD,
      sig = "($type, *args, **kwargs)",
      doc = "Function to initialize subclasses.")
  static Object initSubclass(Object type, Object[] args, PyDict keywords) {
    return TypingModule.callDict("_generic_init_subclass", Calls.prepend(type, args), keywords);
  }
}
