#include "tools/trainer/program.h"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include <iostream>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "tools/gui/mixer.h"
#include "tools/gui/window.h"
#include "tools/host/disk.h"
#include "tools/host/system_desktop.h"
#include "tools/host/voice.h"
#include "tools/trainer/app.h"
#include "tools/trainer/command_line.h"

namespace vt {
namespace {

constexpr int failed = 2;

/// Where not even the words can be read.
int fail_without_words(const std::string& folder) {
  std::cerr << "verandertaal: content/ werd niet gevonden of kan niet gelezen worden"
            << (folder.empty() ? "" : " (" + folder + ")")
            << "; noem de map met --data. (content/ was not found or cannot be read; name its folder with "
               "--data.)\n";
  return failed;
}

int fail(const Words& words, const Problem& problem) {
  std::cerr << words.text(problem) << '\n';
  return failed;
}

/// Scenarios are read, looked at and let go of between screens; the C library would keep what they took.
void give_memory_back() {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

/// Draws whenever something happened or is due, until somebody closes it.
void run(Window& window, App& app, Mixer& mixer, const Settings& settings) {
  Ui ui;
  std::optional<Settings> looked;
  bool has_been_seen = false;
  std::optional<int> tidied;  ///< the visit after whose work memory was given back
  while (!window.wants_to_close() && !app.trainer().wants_to_quit()) {
    if (window.take_scale_change() || !looked || looked->text_percent != settings.text_percent ||
        looked->font != settings.font || looked->theme != settings.theme ||
        looked->less_motion != settings.less_motion) {
      window.set_look(ui, settings);
      looked = settings;
    }
    // Something to look at comes before work that may wait.
    const bool is_busy = has_been_seen && app.trainer().work();
    if (has_been_seen && !is_busy && tidied != app.trainer().visit()) {
      give_memory_back();
      tidied = app.trainer().visit();
    }
    window.wait(is_busy ? std::optional<std::int64_t>(0) : app.sleep(window.now()));
    window.frame(ui, [&] { app.draw(ui, window.now()); });
    has_been_seen = true;
    app.after_frame(ui);
    mixer.rest(window.now());
    if (app.take_full_screen()) window.toggle_full_screen();
  }
}

int run_with(DiskFiles& files, const Wishes& wishes, const std::string& data, const Words& words) {
  SystemClock clock;
  const std::string user = wishes.user.empty() ? user_folder() : wishes.user;
  Result<Store> store = Store::open(user + "/conversations.sqlite");
  if (!store.ok()) return fail(words, store.problem());

  Result<std::unique_ptr<Window>> window = Window::open({"Verandertaal", wishes.width, wishes.height});
  if (!window.ok()) return fail(words, window.problem());
  Mixer mixer;
  SystemVoice voice;
  SystemDesktop desktop([&](const std::string& text) { window.value()->copy(text); });
  World world{files, clock, mixer, voice, desktop, store.value(), data, user, documents_folder()};
  Result<std::unique_ptr<Trainer>> trainer = Trainer::open(world, system_language());
  if (!trainer.ok()) return fail(words, trainer.problem());
  App app(*trainer.value(), world);
  run(*window.value(), app, mixer, trainer.value()->settings());
  return 0;
}

}  // namespace

int run_trainer(int argc, char** argv) {
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  DiskFiles files;
  const std::string wanted = data_wanted(arguments);
  const std::optional<std::string> data = data_folder(wanted);
  // What is wrong with the folder that was named can be said in the words of the program's own.
  const std::optional<std::string> own = data ? data : data_folder({});
  const Result<Words> read_in = own ? read_words(files, *own, system_language()) : problem("content.broken");
  if (!read_in.ok()) return fail_without_words(data.value_or(wanted));
  const Words& words = read_in.value();
  if (!data) return fail(words, problem("data.missing", {{"folder", wanted}}));
  const std::variant<Wishes, Reply> read = read_command_line(arguments, words);
  if (const auto* reply = std::get_if<Reply>(&read)) {
    (reply->code == 0 ? std::cout : std::cerr) << reply->text;
    return reply->code;
  }
  return run_with(files, std::get<Wishes>(read), *data, words);
}

}  // namespace vt
