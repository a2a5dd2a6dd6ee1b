package io.github.hmpsdk.emulator;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;

/**
 * Holds if no member that a user can see has a type of certain packages, type arguments included.
 */
final class SignaturesWithout extends ArchCondition<JavaClass> {
  private final PackageMatcher forbidden;

  SignaturesWithout(String packages) {
    super("have no type of " + packages + " in what users see");
    forbidden = PackageMatcher.of(packages);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    type.getMembers().stream()
        .filter(SignaturesWithout::isSeen)
        .filter(member -> types(member).anyMatch(this::isForbidden))
        .forEach(
            member ->
                events.add(
                    SimpleConditionEvent.violated(member, "forbidden: " + member.getFullName())));
    Stream.concat(type.getInterfaces().stream(), type.getSuperclass().stream())
        .filter(this::isForbidden)
        .forEach(
            above -> events.add(SimpleConditionEvent.violated(type, "above: " + above.getName())));
  }

  private static boolean isSeen(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static Stream<JavaType> types(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit code = (JavaCodeUnit) member;
    return Stream.concat(Stream.of(code.getReturnType()), code.getParameterTypes().stream());
  }

  private boolean isForbidden(JavaType type) {
    return type.getAllInvolvedRawTypes().stream()
        .anyMatch(raw -> forbidden.matches(raw.getPackageName()));
  }
}
