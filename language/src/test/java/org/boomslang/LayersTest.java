package org.boomslang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the direction of dependencies between layers: {@code docs/design.md}, section 1. */
class LayersTest {
  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.boomslang");
    if (classes.size() < 300) {
      throw new AssertionError("only " + classes.size() + " classes were read");
    }
  }

  private static void mustNotUse(String layer, String... forbidden) {
    noClasses()
        .that()
        .resideInAPackage(layer)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(classes);
  }

  @Test
  void parserUsesNeitherTruffleNorTheRest() {
    mustNotUse(
        "org.boomslang.parser..",
        "com.oracle.truffle..",
        "org.boomslang.runtime..",
        "org.boomslang.objects..",
        "org.boomslang.nodes..",
        "org.boomslang.compiler..",
        "org.boomslang.modules..");
  }

  /** Extensions are compiled against it; nothing of ours may show through. */
  @Test
  void theApiOfExtensionsKnowsNothing() {
    mustNotUse(
        "org.boomslang.api..",
        "com.oracle.truffle..",
        "org.boomslang.runtime..",
        "org.boomslang.objects..",
        "org.boomslang.nodes..",
        "org.boomslang.compiler..",
        "org.boomslang.modules..",
        "org.boomslang.parser..");
  }

  @Test
  void runtimeKnowsNoObjects() {
    mustNotUse(
        "org.boomslang.runtime..",
        "org.boomslang.objects..",
        "org.boomslang.nodes..",
        "org.boomslang.compiler..",
        "org.boomslang.parser..",
        "org.boomslang.modules..");
  }

  @Test
  void objectsUseOnlyTheRuntime() {
    mustNotUse(
        "org.boomslang.objects..",
        "org.boomslang.nodes..",
        "org.boomslang.compiler..",
        "org.boomslang.parser..",
        "org.boomslang.modules..");
  }

  @Test
  void nodesUseNeitherCompilerNorModules() {
    mustNotUse(
        "org.boomslang.nodes..",
        "org.boomslang.compiler..",
        "org.boomslang.parser..",
        "org.boomslang.modules..");
  }

  @Test
  void compilerUsesNoModules() {
    mustNotUse("org.boomslang.compiler..", "org.boomslang.modules..");
  }

  @Test
  void truffleObjectModelIsNotUsed() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "com.oracle.truffle.api.object..", "com.oracle.truffle.api.staticobject..")
        .check(classes);
  }
}
