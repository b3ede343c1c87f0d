package org.boomslang.modules.etree.element;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;

/** The attributes of elements that are no methods. Thread-safety: shared (stateless). */
@PyBuiltins(type = "xml.etree.ElementTree.Element")
final class ElementFields {
  private ElementFields() {}

  private static void refuseDeletion(Object value) {
    if (value == null) {
      throw PyErrors.attributeError("can't delete element attribute");
    }
  }

  @PyBuiltin(
      name = "tag",
      kind = Kind.GETTER,
      doc = "A string identifying what kind of data this element represents",
      compiled = true)
  static Object tag(PyElement self) {
    return self.tag();
  }

  @PyBuiltin(name = "tag", kind = Kind.SETTER, compiled = true)
  static void setTag(PyElement self, Object value) {
    refuseDeletion(value);
    self.setTag(value);
  }

  @PyBuiltin(
      name = "text",
      kind = Kind.GETTER,
      doc = "A string of text directly after the start tag, or None",
      compiled = true)
  static Object text(PyElement self) {
    return self.text();
  }

  @PyBuiltin(name = "text", kind = Kind.SETTER, compiled = true)
  static void setText(PyElement self, Object value) {
    refuseDeletion(value);
    self.setText(value);
  }

  @PyBuiltin(
      name = "tail",
      kind = Kind.GETTER,
      doc = "A string of text directly after the end tag, or None",
      compiled = true)
  static Object tail(PyElement self) {
    return self.tail();
  }

  @PyBuiltin(name = "tail", kind = Kind.SETTER, compiled = true)
  static void setTail(PyElement self, Object value) {
    refuseDeletion(value);
    self.setTail(value);
  }

  @PyBuiltin(
      name = "attrib",
      kind = Kind.GETTER,
      doc = "A dictionary containing the element's attributes",
      compiled = true)
  static Object attributes(PyElement self) {
    return self.attributes();
  }

  @PyBuiltin(name = "attrib", kind = Kind.SETTER)
  static void setAttributes(PyElement self, Object value) {
    refuseDeletion(value);
    if (!(value instanceof PyDict attributes)) {
      throw PyErrors.typeError("attrib must be dict, not %s", Types.nameOf(value));
    }
    self.setAttributes(attributes);
  }
}
