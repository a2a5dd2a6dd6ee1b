package io.github.hmpsdk.samples.springservice;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The service's own API. */
@RestController
class RecordingController {

  private final Recordings recordings;

  RecordingController(Recordings recordings) {
    this.recordings = recordings;
  }

  @GetMapping("/rooms")
  List<Room> rooms() {
    return recordings.rooms();
  }

  @GetMapping("/rooms/{room}/plans")
  List<PlannedRecording> plans(@PathVariable String room) {
    return recordings.planned(room);
  }

  @PostMapping("/rooms/{room}/plans")
  @ResponseStatus(HttpStatus.CREATED)
  PlannedRecording plan(@PathVariable String room, @RequestBody Plan plan) {
    return recordings.plan(room, plan);
  }

  @GetMapping("/recordings")
  List<RunningRecording> running() {
    return recordings.running();
  }

  @DeleteMapping("/recordings/{recording}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void stop(@PathVariable String recording) {
    recordings.stop(recording);
  }
}
