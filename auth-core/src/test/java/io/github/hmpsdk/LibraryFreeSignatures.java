package io.github.hmpsdk;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/** Finds public methods that would tie users to a library which only the inside should know. */
final class LibraryFreeSignatures extends ArchCondition<JavaClass> {

  private final List<String> libraries;

  LibraryFreeSignatures(String... libraries) {
    super("show types of %s in public methods", List.of(libraries));
    this.libraries = List.of(libraries);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(this::showsLibrary)
        .forEach(
            method -> events.add(SimpleConditionEvent.satisfied(method, method.getFullName())));
  }

  private boolean showsLibrary(JavaMethod method) {
    return Stream.concat(
            Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
        .anyMatch(shown -> libraries.stream().anyMatch(shown.getName()::startsWith));
  }
}
