package io.github.hmpsdk.spring;

import io.github.hmpsdk.HmpClient;
import io.github.hmpsdk.client.HmpApis;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotationMetadata;

/**
 * Defines a client for each appliance, and a bean for each accessor that {@link HmpApis} has: a new
 * resource in the definition is a new bean. Whoever defines one of these types keeps their own, as
 * {@code @ConditionalOnMissingBean} does, which cannot be said of a number of beans that only the
 * properties and the definition know.
 */
final class HmpBeansRegistrar implements ImportBeanDefinitionRegistrar {

  static final String FACTORY = "hmpClientFactory";

  private final Environment environment;

  HmpBeansRegistrar(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata importing, BeanDefinitionRegistry registry) {
    ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
    String[] theirs = beans.getBeanNamesForType(HmpClient.class, true, false);
    List<Class<?>> missing = missing(beans);
    if (theirs.length == 1) {
      apis(registry, Appliances.DEFAULT, theirs[0], missing);
    } else if (theirs.length == 0) {
      Set<String> names = Appliances.names(environment);
      names.forEach(name -> client(registry, name));
      names.forEach(name -> apis(registry, name, Appliances.clientBean(name), missing));
    }
  }

  private static List<Class<?>> missing(ConfigurableListableBeanFactory beans) {
    return accessors().stream()
        .<Class<?>>map(Method::getReturnType)
        .filter(type -> beans.getBeanNamesForType(type, true, false).length == 0)
        .toList();
  }

  private static void client(BeanDefinitionRegistry registry, String name) {
    RootBeanDefinition client = new RootBeanDefinition(HmpClient.class);
    client.setFactoryBeanName(FACTORY);
    client.setFactoryMethodName("create");
    client.getConstructorArgumentValues().addIndexedArgumentValue(0, name);
    client.setDestroyMethodName("close");
    register(registry, name, Appliances.clientBean(name), client);
  }

  private static void apis(
      BeanDefinitionRegistry registry, String name, String client, List<Class<?>> missing) {
    for (Method accessor : accessors()) {
      Class<?> type = accessor.getReturnType();
      if (missing.contains(type)) {
        RootBeanDefinition api = new RootBeanDefinition(type);
        api.setFactoryBeanName(client);
        api.setFactoryMethodName(accessor.getName());
        register(registry, name, beanName(name, type.getSimpleName()), api);
      }
    }
  }

  /** Of several appliances, the one without a name is the one that no qualifier is needed for. */
  private static void register(
      BeanDefinitionRegistry registry, String name, String bean, RootBeanDefinition definition) {
    definition.setPrimary(name.equals(Appliances.DEFAULT));
    definition.addQualifier(new AutowireCandidateQualifier(Qualifier.class, name));
    registry.registerBeanDefinition(bean, definition);
  }

  static List<Method> accessors() {
    return Arrays.stream(HmpApis.class.getMethods())
        .filter(method -> method.getDeclaringClass() == HmpApis.class)
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> !Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType().isInterface())
        .toList();
  }

  private static String beanName(String name, String type) {
    return name.equals(Appliances.DEFAULT)
        ? Character.toLowerCase(type.charAt(0)) + type.substring(1)
        : name + type;
  }
}
