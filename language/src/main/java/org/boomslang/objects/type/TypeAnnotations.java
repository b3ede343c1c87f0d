package org.boomslang.objects.type;

import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;

/**
 * Annotations of classes, evaluated when first asked for (PEP 649): the compiler leaves a function
 * in {@code __annotate_func__}, its result is kept in {@code __annotations_cache__}.
 *
 * <p>Compare CPython typeobject.c: {@code type_get_annotations}, {@code type_get_annotate}.
 */
final class TypeAnnotations {
  /** {@code annotationlib.Format.VALUE}. */
  private static final long VALUE_FORMAT = 1;

  private static final String CACHE = "__annotations_cache__";
  private static final String FUNCTION = "__annotate_func__";

  private TypeAnnotations() {}

  static Object annotations(PyType type) {
    if (!type.isHeapType()) {
      throw PyErrors.noAttribute(type, "__annotations__");
    }
    Object known = type.getOwn("__annotations__");
    if (known == null) {
      known = type.getOwn(CACHE);
    }
    if (known != null) {
      return Attributes.bind(known, null, type);
    }
    Object annotate = annotate(type);
    Object annotations;
    if (Calls.isCallable(annotate)) {
      annotations = Calls.call(annotate, VALUE_FORMAT);
      if (!(annotations instanceof PyDict)) {
        throw PyErrors.typeError(
            "__annotate__ returned non-dict of type '%s'", Types.of(annotations).name());
      }
    } else {
      annotations = new PyDict();
    }
    type.setOwn(CACHE, annotations);
    return annotations;
  }

  static void setAnnotations(PyType type, Object value) {
    if (!type.isHeapType()) {
      throw PyErrors.typeError(
          "cannot set '__annotations__' attribute of immutable type '%s'", type.name());
    }
    if (value != null) {
      type.setOwn(type.getOwn("__annotations__") != null ? "__annotations__" : CACHE, value);
    } else if (type.deleteOwn("__annotations__") == null && type.deleteOwn(CACHE) == null) {
      throw PyErrors.attributeErrorOf(type, "__annotations__", "__annotations__");
    }
    type.deleteOwn(FUNCTION);
    type.deleteOwn("__annotate__");
  }

  static Object annotate(PyType type) {
    if (!type.isHeapType()) {
      throw PyErrors.noAttribute(type, "__annotate__");
    }
    // A function of that name in the class body goes before the one the compiler made.
    Object function = type.getOwn("__annotate__");
    if (function == null) {
      function = type.getOwn(FUNCTION);
    }
    return function == null ? PyNone.NONE : Attributes.bind(function, null, type);
  }

  static void setAnnotate(PyType type, Object value) {
    if (value == null) {
      throw PyErrors.typeError("cannot delete __annotate__ attribute");
    }
    if (!type.isHeapType()) {
      throw PyErrors.typeError(
          "cannot set '__annotate__' attribute of immutable type '%s'", type.name());
    }
    if (value != PyNone.NONE && !Calls.isCallable(value)) {
      throw PyErrors.typeError("__annotate__ must be callable or None");
    }
    type.setOwn(FUNCTION, value);
    if (value != PyNone.NONE) {
      type.deleteOwn(CACHE);
      type.deleteOwn("__annotations__");
    }
  }
}
