package org.boomslang.annotations.processor;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;

/** Generates a table of builtins for every class annotated with {@link PyBuiltins}. */
@SupportedAnnotationTypes("org.boomslang.annotations.PyBuiltins")
public final class BuiltinsProcessor extends AbstractProcessor {

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    for (Element element : round.getElementsAnnotatedWith(PyBuiltins.class)) {
      TypeElement holder = (TypeElement) element;
      List<Builtin> builtins = new ArrayList<>();
      boolean initializer = false;
      for (Element member : holder.getEnclosedElements()) {
        if (member.getKind() != ElementKind.METHOD) {
          continue;
        }
        ExecutableElement method = (ExecutableElement) member;
        if (method.getSimpleName().contentEquals("initialize")
            && method.getModifiers().contains(Modifier.STATIC)
            && method.getParameters().size() == 2) {
          initializer = true;
        }
        for (PyBuiltin annotation : method.getAnnotationsByType(PyBuiltin.class)) {
          Builtin builtin = builtin(holder, method, annotation, builtins.size());
          if (builtin != null) {
            builtins.add(builtin);
          }
        }
      }
      write(holder, builtins, initializer);
    }
    return false;
  }

  private Builtin builtin(
      TypeElement holder, ExecutableElement method, PyBuiltin annotation, int id) {
    String sig = annotation.sig();
    if (sig.isEmpty()) {
      sig =
          annotation.kind() == Kind.GETTER || annotation.kind() == Kind.MEMBER
              ? "($self, /)"
              : annotation.kind() == Kind.SETTER ? "($self, value=<unset>, /)" : "($self, /)";
      if (annotation.kind() == Kind.METHOD && isModule(holder)) {
        sig = "()";
      }
    }
    TextSignature signature;
    try {
      signature = TextSignature.parse(sig);
    } catch (IllegalArgumentException e) {
      error(method, e.getMessage());
      return null;
    }
    if (signature.parameters().size() != method.getParameters().size()) {
      error(
          method,
          "the signature %s has %d parameters, the method %d"
              .formatted(sig, signature.parameters().size(), method.getParameters().size()));
      return null;
    }
    if (!method.getModifiers().contains(Modifier.STATIC)
        || method.getModifiers().contains(Modifier.PRIVATE)) {
      error(method, "a builtin is a static, non-private method");
      return null;
    }
    List<String> types = new ArrayList<>();
    for (var parameter : method.getParameters()) {
      types.add(processingEnv.getTypeUtils().erasure(parameter.asType()).toString());
    }
    for (int i = 0; i < types.size(); i++) {
      boolean primitive =
          Character.isLowerCase(types.get(i).charAt(0)) && !types.get(i).contains(".");
      if (primitive && signature.parameters().get(i).nullable()) {
        error(method, "parameter " + i + " may be absent, so its type cannot be primitive");
        return null;
      }
    }
    return new Builtin(
        id,
        annotation,
        sig,
        signature,
        method.getSimpleName().toString(),
        types,
        method.getReturnType().toString());
  }

  private static boolean isModule(TypeElement holder) {
    return !holder.getAnnotation(PyBuiltins.class).module().isEmpty();
  }

  private void write(TypeElement holder, List<Builtin> builtins, boolean initializer) {
    String packageName = processingEnv.getElementUtils().getPackageOf(holder).toString();
    String name = holder.getSimpleName() + "Table";
    boolean isPublic = holder.getModifiers().contains(Modifier.PUBLIC);
    PyBuiltins annotation = holder.getAnnotation(PyBuiltins.class);
    String text =
        new TableWriter(packageName, holder.getSimpleName().toString(), annotation, isPublic)
            .write(builtins, initializer);
    try (Writer writer =
        processingEnv.getFiler().createSourceFile(packageName + "." + name, holder).openWriter()) {
      writer.write(text);
    } catch (IOException e) {
      error(holder, "cannot write " + name + ": " + e.getMessage());
    }
  }

  private void error(Element element, String message) {
    processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, message, element);
  }
}
