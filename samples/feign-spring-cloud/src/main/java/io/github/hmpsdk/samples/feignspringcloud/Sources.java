package io.github.hmpsdk.samples.feignspringcloud;

import io.github.hmpsdk.client.api.SourcesApi;
import org.springframework.cloud.openfeign.FeignClient;

/** A generated API as a client of Spring Cloud OpenFeign: nothing to write but where it is. */
@FeignClient(name = "hmp-sources", url = "${hmp.url}/apis", configuration = HmpFeign.class)
interface Sources extends SourcesApi {}
