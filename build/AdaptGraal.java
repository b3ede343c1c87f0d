import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/**
 * Makes the Graal compiler's classes fit for the class path: {@code AdaptGraal.java COMPILER_JAR
 * CLASSES}. Graal expects to live in a named module in two places: where it looks for its service
 * providers, and where it asks whether it was loaded for a native library. Copies of these two
 * classes go to the folder {@code CLASSES}, with the two calls redirected to {@code
 * org.boomslang.jit.UnnamedModule}.
 */
public final class AdaptGraal {
  private static final ClassDesc TARGET = ClassDesc.of("org.boomslang.jit.UnnamedModule");
  private static final ClassDesc SERVICE_LOADER = ClassDesc.of("java.util.ServiceLoader");
  private static final ClassDesc MODULE = ClassDesc.of("java.lang.Module");

  private AdaptGraal() {}

  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[1]);
    try (ZipFile jar = new ZipFile(args[0])) {
      redirect(
          jar,
          "jdk/graal/compiler/serviceprovider/GraalServices.class",
          SERVICE_LOADER,
          "load",
          MethodTypeDesc.of(
              SERVICE_LOADER, ClassDesc.of("java.lang.ModuleLayer"), ConstantDescs.CD_Class),
          classes);
      redirect(
          jar,
          "jdk/graal/compiler/core/common/LibGraalSupport$Init.class",
          MODULE,
          "isNamed",
          MethodTypeDesc.of(ConstantDescs.CD_boolean),
          classes);
    }
  }

  private static void redirect(
      ZipFile jar, String file, ClassDesc owner, String method, MethodTypeDesc type, Path classes)
      throws IOException {
    byte[] original;
    try (var stream = jar.getInputStream(jar.getEntry(file))) {
      original = stream.readAllBytes();
    }
    MethodTypeDesc withReceiver =
        type.parameterCount() == 0 ? type.insertParameterTypes(0, owner) : type;
    int[] found = {0};
    ClassFile format = ClassFile.of();
    byte[] adapted =
        format.transformClass(
            format.parse(original),
            ClassTransform.transformingMethodBodies(
                (code, element) -> {
                  if (element instanceof InvokeInstruction call
                      && call.owner().asSymbol().equals(owner)
                      && call.name().equalsString(method)
                      && call.typeSymbol().equals(type)) {
                    found[0]++;
                    code.invokestatic(TARGET, method, withReceiver);
                  } else {
                    code.with(element);
                  }
                }));
    if (found[0] != 1) {
      throw new IOException(
          "%s: %d calls of %s where one was expected: another version of Graal?"
              .formatted(file, found[0], method));
    }
    Path target = classes.resolve(file);
    Files.createDirectories(target.getParent());
    Files.write(target, adapted);
  }
}
