package org.boomslang.modules.etree.builder;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.etree.EtreeState;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.type.PyType;

/** The builtins of tree builders. Thread-safety: shared (stateless). */
@PyBuiltins(type = "xml.etree.ElementTree.TreeBuilder")
final class TreeBuilderMethods {
  private TreeBuilderMethods() {}

  @PyBuiltin(name = "__new__", kind = Kind.NEW, sig = "($type, *args, **kwargs)")
  static Object create(PyType type, Object[] args, PyDict kwargs) {
    return new PyTreeBuilder(type.instanceShape());
  }

  @PyBuiltin(
      name = "__init__",
      sig =
          "($self, element_factory=None, *, comment_factory=None, pi_factory=None,"
              + " insert_comments=False, insert_pis=False)")
  static void init(
      PyTreeBuilder self,
      Object elementFactory,
      Object commentFactory,
      Object piFactory,
      boolean insertComments,
      boolean insertPis) {
    EtreeState.Factories factories = EtreeState.get().factories();
    self.elementFactory = elementFactory == PyNone.NONE ? null : elementFactory;
    self.commentFactory = commentFactory == PyNone.NONE ? factories.comment() : commentFactory;
    self.insertComments = insertComments && self.commentFactory != null;
    self.instructionFactory = piFactory == PyNone.NONE ? factories.instruction() : piFactory;
    self.insertInstructions = insertPis && self.instructionFactory != null;
  }

  @PyBuiltin(name = "data", sig = "($self, data, /)")
  static void data(PyTreeBuilder self, Object data) {
    self.data(data);
  }

  @PyBuiltin(name = "start", sig = "($self, tag, attrs, /)")
  static Object start(PyTreeBuilder self, Object tag, PyDict attributes) {
    return self.start(tag, attributes);
  }

  @PyBuiltin(name = "end", sig = "($self, tag, /)")
  static Object end(PyTreeBuilder self, Object tag) {
    return self.end();
  }

  @PyBuiltin(name = "comment", sig = "($self, text, /)")
  static Object comment(PyTreeBuilder self, Object text) {
    return self.comment(text);
  }

  @PyBuiltin(name = "pi", sig = "($self, target, text=None, /)")
  static Object instruction(PyTreeBuilder self, Object target, Object text) {
    return self.instruction(target, text);
  }

  @PyBuiltin(name = "close", sig = "($self, /)")
  static Object close(PyTreeBuilder self) {
    return self.close();
  }
}
