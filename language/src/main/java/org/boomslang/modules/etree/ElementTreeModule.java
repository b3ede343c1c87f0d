package org.boomslang.modules.etree;

import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.modules.etree.builder.PyTreeBuilder;
import org.boomslang.modules.etree.element.ElementArguments;
import org.boomslang.modules.etree.element.PyElement;
import org.boomslang.modules.etree.parser.PyTreeParser;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Types;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** Module {@code _elementtree}. */
@PyBuiltins(module = "_elementtree")
public final class ElementTreeModule {
  private ElementTreeModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("ParseError", EtreeState.get().parseError);
    module.setAttribute("Element", PyElement.TYPE);
    module.setAttribute("TreeBuilder", PyTreeBuilder.TYPE);
    module.setAttribute("XMLParser", PyTreeParser.TYPE);
  }

  @PyBuiltin(name = "SubElement", sig = "(*args, **kwargs)")
  static Object subElement(Object[] args, PyDict kwargs) {
    if (args.length == 2 || args.length == 3) {
      ElementArguments.element("SubElement", "argument 1", args[0]);
    }
    ElementArguments.check("SubElement", args, 2, 3);
    PyElement child =
        new PyElement(
            args[1], ElementArguments.attributes(args.length > 2 ? args[2] : null, kwargs));
    ((PyElement) args[0]).append(child);
    return child;
  }

  @PyBuiltin(
      name = "_set_factories",
      sig = "(comment_factory, pi_factory, /)",
      doc =
          "Change the factories used to create comments and processing instructions.\n\nFor"
              + " internal use only.")
  static Object setFactories(Object commentFactory, Object piFactory) {
    EtreeState state = EtreeState.get();
    EtreeState.Factories old = state.factories();
    state.setFactories(
        new EtreeState.Factories(callable("Comment", commentFactory), callable("PI", piFactory)));
    return PyTuple.of(
        old.comment() == null ? PyNone.NONE : old.comment(),
        old.instruction() == null ? PyNone.NONE : old.instruction());
  }

  private static Object callable(String kind, Object factory) {
    if (factory == PyNone.NONE) {
      return null;
    }
    if (!Calls.isCallable(factory)) {
      throw PyErrors.typeError("%s factory must be callable, not %s", kind, Types.nameOf(factory));
    }
    return factory;
  }
}
