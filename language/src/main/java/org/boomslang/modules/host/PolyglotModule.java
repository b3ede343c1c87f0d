package org.boomslang.modules.host;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.nodes.LanguageInfo;
import com.oracle.truffle.api.source.Source;
import java.io.IOException;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyException;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.foreign.ForeignTypes;
import org.boomslang.objects.foreign.Messages;
import org.boomslang.objects.foreign.PyForeignException;
import org.boomslang.objects.interop.Values;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.Blocking;
import org.boomslang.runtime.PyContext;

/** Module {@code polyglot}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "polyglot", doc = "Values and code of other languages.")
final class PolyglotModule {
  private static final long EPERM = 1;

  private PolyglotModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("ForeignObject", ForeignTypes.OBJECT);
    module.setAttribute("ForeignException", PyForeignException.TYPE);
    for (ForeignTypes.Trait trait : ForeignTypes.Trait.values()) {
      module.setAttribute(trait.type().qualname().intern(), trait.type());
    }
  }

  private static PyException denied(String what) {
    return PyErrors.of(
        ExceptionTypes.PERMISSION_ERROR, EPERM, PyStr.of("the context does not allow " + what));
  }

  private static Object bindings() {
    TruffleLanguage.Env env = PyContext.get().env();
    if (!env.isPolyglotBindingsAccessAllowed()) {
      throw denied("access to polyglot bindings");
    }
    return env.getPolyglotBindings();
  }

  @PyBuiltin(
      name = "import_value",
      sig = "(name)",
      doc = "Return the value that was exported under a name; NameError when there is none.")
  static Object importValue(String name) {
    Object bindings = bindings();
    if (!InteropLibrary.getUncached().isMemberReadable(bindings, name)) {
      throw PyErrors.raise(
          ExceptionTypes.NAME_ERROR, "name '%s' is not exported by any language", name);
    }
    return Messages.sendForValue(bindings, i -> i.readMember(bindings, name));
  }

  @PyBuiltin(
      name = "export_value",
      sig = "(value, name=<unset>)",
      doc = "Export a value under a name, by default its __name__; also a decorator. Return it.")
  static Object exportValue(Object value, Object name) {
    Object exported = value;
    Object key = name;
    if (name != null && !PyStr.isStr(name) && PyStr.isStr(value)) {
      exported = name;
      key = value;
    } else if (name == null) {
      if (!Calls.isCallable(value)) {
        throw PyErrors.typeError("export_value() needs a name for what is no function or class");
      }
      key = Attributes.get(value, "__name__");
    }
    if (!PyStr.isStr(key)) {
      throw PyErrors.typeError("export_value() name must be str");
    }
    Object bindings = bindings();
    String member = PyStr.toJava(key);
    Object foreign = Values.toForeign(exported);
    Messages.send(
        bindings,
        i -> {
          i.writeMember(bindings, member, foreign);
          return null;
        });
    return exported;
  }

  @PyBuiltin(
      name = "eval",
      sig = "(*, path=<unset>, string=<unset>, language=<unset>)",
      doc = "Run code in another language, from a file or a string, and return its value.")
  static Object eval(String path, String string, String language) {
    TruffleLanguage.Env env = PyContext.get().env();
    if (!env.isPolyglotEvalAllowed(null)) {
      throw denied("evaluation of other languages");
    }
    Source source = source(env, path, string, language);
    LanguageInfo info = env.getPublicLanguages().get(source.getLanguage());
    if (info == null) {
      throw PyErrors.valueError("no language with id '%s'", source.getLanguage());
    }
    try {
      return Values.toPython(Blocking.outside(() -> env.parsePublic(source).call()));
    } catch (PyException e) {
      throw e;
    } catch (AbstractTruffleException e) {
      throw PyErrors.raise(PyForeignException.of(e));
    }
  }

  private static Source source(
      TruffleLanguage.Env env, String path, String string, String language) {
    if (string != null) {
      if (language == null) {
        throw PyErrors.valueError("polyglot.eval() of a string needs a language");
      }
      return Source.newBuilder(language, string, "<polyglot.eval>").build();
    }
    if (path == null) {
      throw PyErrors.valueError("polyglot.eval() needs a path or a string");
    }
    try {
      TruffleFile file = env.getPublicTruffleFile(path);
      String id = language != null ? language : Source.findLanguage(file);
      if (id == null) {
        throw PyErrors.valueError("cannot tell the language of %s", path);
      }
      return Source.newBuilder(id, file).build();
    } catch (SecurityException e) {
      throw denied("access to files");
    } catch (IOException e) {
      throw PyErrors.of(
          ExceptionTypes.FILE_NOT_FOUND_ERROR,
          2L,
          PyStr.of("No such file or directory"),
          PyStr.of(path));
    }
  }
}
