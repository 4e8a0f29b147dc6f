#include "tools/trainer/program.h"

#include <iostream>
#include <optional>
#include <string>

#include <CLI/CLI.hpp>

#include "tools/gui/mixer.h"
#include "tools/gui/window.h"
#include "tools/host/disk.h"
#include "tools/host/system_desktop.h"
#include "tools/host/voice.h"
#include "tools/trainer/app.h"

namespace vt {
namespace {

constexpr int failed = 2;

struct Wishes {
  std::string data;
  std::string store;
  int width = 1280;
  int height = 800;
};

/// The words for a problem before there is anything to show it in; without words, its key.
int fail(const Files& files, const std::string& data, const Problem& problem) {
  const std::string language = system_language();
  const Result<std::string> text =
      files.read(data + "/content/lang/" + language + ".json", std::size_t{4} << 20U);
  const Result<Words> words =
      text.ok() ? Words::read(text.value(), "", language) : Result<Words>(text.problem());
  std::cerr << (words.ok() ? words.value().text(problem) : "verandertaal: " + problem.message.key) << '\n';
  return failed;
}

/// Draws whenever something happened or is due, until somebody closes it.
void run(Window& window, App& app, Mixer& mixer, const Settings& settings) {
  Ui ui;
  std::optional<Settings> looked;
  bool has_been_seen = false;
  while (!window.wants_to_close() && !app.trainer().wants_to_quit()) {
    if (window.take_scale_change() || !looked || looked->text_percent != settings.text_percent ||
        looked->font != settings.font || looked->theme != settings.theme ||
        looked->less_motion != settings.less_motion) {
      window.set_look(ui, settings);
      looked = settings;
    }
    // Something to look at comes before work that may wait.
    const bool is_busy = has_been_seen && app.trainer().work();
    window.wait(is_busy ? std::optional<std::int64_t>(0) : app.sleep(window.now()));
    window.frame(ui, [&] { app.draw(ui, window.now()); });
    has_been_seen = true;
    app.after_frame(ui);
    mixer.rest(window.now());
    if (app.take_full_screen()) window.toggle_full_screen();
  }
}

int run_with(const Wishes& wishes) {
  DiskFiles files;
  SystemClock clock;
  const std::optional<std::string> data = data_folder(wishes.data);
  if (!data) return fail(files, wishes.data, problem("data.missing", {{"folder", wishes.data}}));
  const std::string user = wishes.store.empty() ? user_folder() : wishes.store;
  Result<Store> store = Store::open(user + "/conversations.sqlite");
  if (!store.ok()) return fail(files, *data, store.problem());

  Result<std::unique_ptr<Window>> window = Window::open({"Verandertaal", wishes.width, wishes.height});
  if (!window.ok()) return fail(files, *data, window.problem());
  Mixer mixer;
  SystemVoice voice;
  SystemDesktop desktop([&](const std::string& text) { window.value()->copy(text); });
  World world{files, clock, mixer, voice, desktop, store.value(), *data, user, documents_folder()};
  Result<std::unique_ptr<Trainer>> trainer = Trainer::open(world, system_language());
  if (!trainer.ok()) return fail(files, *data, trainer.problem());
  App app(*trainer.value(), world);
  run(*window.value(), app, mixer, trainer.value()->settings());
  return 0;
}

}  // namespace

int run_trainer(int argc, char** argv) {
  CLI::App app("Verandertaal");
  Wishes wishes;
  app.add_option("--data", wishes.data);
  app.add_option("--user", wishes.store);
  app.add_option("--width", wishes.width)->check(CLI::Range(320, 7680));
  app.add_option("--height", wishes.height)->check(CLI::Range(240, 4320));
  CLI11_PARSE(app, argc, argv);
  return run_with(wishes);
}

}  // namespace vt
