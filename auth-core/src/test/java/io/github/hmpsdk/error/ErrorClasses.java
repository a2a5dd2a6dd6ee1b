package io.github.hmpsdk.error;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;

/** All exceptions that this package can throw. */
final class ErrorClasses {

  private ErrorClasses() {}

  static Set<Class<?>> exceptions() {
    return new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.hmpsdk.error")
            .stream()
            .filter(type -> type.isAssignableTo(HmpException.class))
            .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .map(JavaClass::reflect)
            .collect(Collectors.toSet());
  }
}
