#include "tools/gui/window.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <utility>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "tools/gui/damage.h"
#include "tools/gui/kept_picture.h"
#include "tools/gui/keys.h"

namespace vt {
namespace {

/// ImGui needs a frame to see a press, one to move, and one to come to rest.
constexpr int frames_after_event = 3;

/// Something that the person did, kept until ImGui is told of it.
struct Event {
  enum class Kind : std::uint8_t { key, character, button, scroll };
  Kind kind = Kind::key;
  int key = 0;  ///< or the mouse's button
  int code = 0;
  int action = 0;
  int modifiers = 0;
  unsigned point = 0;
  double x = 0;
  double y = 0;
};

}  // namespace

struct Window::Pane {
  GLFWwindow* window = nullptr;
  std::deque<Event> events;
  int frames_due = frames_after_event;
  bool is_shown = false;
  bool has_new_scale = false;
  float scale = 1;
  std::optional<std::pair<FontName, float>> face;  ///< what the font texture holds
  Fonts fonts;
  std::optional<KeptPicture> picture;
  Damage damage;
  bool must_show = true;                       ///< the desktop has lost what the window showed
  std::optional<std::array<int, 4>> windowed;  ///< place and size to come back to from the full screen

  void add(const Event& event) {
    events.push_back(event);
    frames_due = frames_after_event;
  }
  std::vector<Key> tell_imgui();
  void listen();
  void paint(ImDrawData& drawn);
};

/// ImGui 1.86 looks at the keyboard once a frame: a key that is pressed and let go between two frames would
/// be lost, and letters that follow a Ctrl+A too quickly would come before it. So it is told only as much as
/// one frame can hold; the rest waits for the next. Gives our own keys among what it was told.
std::vector<Key> Window::Pane::tell_imgui() {
  std::vector<Key> ours;
  std::vector<int> pressed;
  bool has_shortcut = false;
  while (!events.empty() && !has_shortcut) {
    const Event event = events.front();
    if (event.kind == Event::Kind::key) {
      const bool is_known = std::find(pressed.begin(), pressed.end(), event.key) != pressed.end();
      if (event.action == GLFW_RELEASE && is_known) break;
      if (event.action != GLFW_RELEASE) {
        pressed.push_back(event.key);
        has_shortcut = (event.modifiers & GLFW_MOD_CONTROL) != 0;
        const Key key = key_of(event.key, event.modifiers);
        if (key != Key::none) ours.push_back(key);
      }
      ImGui_ImplGlfw_KeyCallback(window, event.key, event.code, event.action, event.modifiers);
    } else if (event.kind == Event::Kind::character) {
      ImGui_ImplGlfw_CharCallback(window, event.point);
    } else if (event.kind == Event::Kind::button) {
      ImGui_ImplGlfw_MouseButtonCallback(window, event.key, event.action, event.modifiers);
    } else {
      ImGui_ImplGlfw_ScrollCallback(window, event.x, event.y);
    }
    events.pop_front();
  }
  if (!events.empty()) frames_due = std::max(frames_due, frames_after_event);
  return ours;
}

/// Only what differs from the last frame; nothing at all where nothing does.
void Window::Pane::paint(ImDrawData& drawn) {
  int width = 0;
  int height = 0;
  glfwGetFramebufferSize(window, &width, &height);
  if (width <= 0 || height <= 0) return;
  if (!picture->open(width, height)) damage.forget();
  const Rect changed = damage.since_last(drawn);
  if (changed.width > 0) {
    clip_to(drawn, changed);
    if (picture->is_upside_down()) turn_over(drawn);
    ImGui_ImplOpenGL3_RenderDrawData(&drawn);
  } else if (!must_show) {
    picture->close();
    return;
  }
  picture->show();
  must_show = false;
  glfwSwapBuffers(window);
}

/// Has GLFW tell it what happens.
void Window::Pane::listen() {
  glfwSetWindowUserPointer(window, this);
  static constexpr auto of = [](GLFWwindow* from) {
    return static_cast<Pane*>(glfwGetWindowUserPointer(from));
  };
  glfwSetKeyCallback(window, [](GLFWwindow* from, int key, int code, int action, int modifiers) {
    of(from)->add(
        {.kind = Event::Kind::key, .key = key, .code = code, .action = action, .modifiers = modifiers});
  });
  glfwSetCharCallback(window, [](GLFWwindow* from, unsigned point) {
    of(from)->add({.kind = Event::Kind::character, .point = point});
  });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* from, int button, int action, int modifiers) {
    of(from)->add({.kind = Event::Kind::button, .key = button, .action = action, .modifiers = modifiers});
  });
  glfwSetScrollCallback(window, [](GLFWwindow* from, double x, double y) {
    of(from)->add({.kind = Event::Kind::scroll, .x = x, .y = y});
  });
  glfwSetCursorPosCallback(
      window, [](GLFWwindow* from, double, double) { of(from)->frames_due = frames_after_event; });
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* from) {
    of(from)->must_show = true;
    of(from)->frames_due = frames_after_event;
  });
  glfwSetWindowFocusCallback(window, [](GLFWwindow* from, int is_focused) {
    if (is_focused == GLFW_TRUE) map_letters();
    of(from)->frames_due = frames_after_event;
  });
  glfwSetWindowContentScaleCallback(window, [](GLFWwindow* from, float new_scale, float /*vertical*/) {
    of(from)->scale = new_scale;
    of(from)->has_new_scale = true;
    of(from)->frames_due = frames_after_event;
  });
}

Window::Window(std::unique_ptr<Pane> pane) : pane_(std::move(pane)) {}

Result<std::unique_ptr<Window>> Window::open(const WindowWish& wish) {
  glfwSetErrorCallback([](int /*code*/, const char* /*words*/) {});  // told by our own problem
  if (glfwInit() == GLFW_FALSE) return problem("window.no_display");
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);  // until there is something to see
  glfwWindowHint(GLFW_DEPTH_BITS, 0);        // everything is flat
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  GLFWwindow* handle = glfwCreateWindow(wish.width, wish.height, wish.title.c_str(), nullptr, nullptr);
  if (handle == nullptr) {
    glfwTerminate();
    return problem("window.no_opengl");
  }
  auto pane = std::make_unique<Pane>();
  pane->window = handle;
  float ignored = 1;
  glfwGetWindowContentScale(handle, &pane->scale, &ignored);
  glfwMakeContextCurrent(handle);
  glfwSwapInterval(1);

  pane->listen();

  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  const bool can_draw = ImGui_ImplGlfw_InitForOpenGL(handle, false) && ImGui_ImplOpenGL3_Init("#version 130");
  std::unique_ptr<Window> window(new Window(std::move(pane)));
  if (!can_draw) return problem("window.no_opengl");
  window->pane_->picture.emplace();
  map_letters();
  return window;
}

Window::~Window() {
  pane_->picture.reset();
  if (ImGui::GetCurrentContext() != nullptr) {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
  }
  glfwDestroyWindow(pane_->window);
  glfwTerminate();
}

void Window::set_look(Ui& ui, const Settings& settings) {
  constexpr float percent = 100;
  const std::pair face{settings.font, pane_->scale * static_cast<float>(settings.text_percent) / percent};
  if (pane_->face != face) {
    if (pane_->face) ImGui_ImplOpenGL3_DestroyFontsTexture();
    pane_->fonts = load_fonts(face.first, face.second);
    if (pane_->face)
      ImGui_ImplOpenGL3_CreateFontsTexture();
    else
      ImGui_ImplOpenGL3_CreateDeviceObjects();
    ImGui::GetIO().Fonts->ClearTexData();
    pane_->face = face;
  }
  ui.set_look(theme_of(settings.theme), pane_->fonts, pane_->scale, settings.less_motion);
  pane_->damage.forget();
  pane_->frames_due = frames_after_event;
}

bool Window::wants_to_close() const {
  return glfwWindowShouldClose(pane_->window) == GLFW_TRUE;
}

void Window::wait(std::optional<std::int64_t> milliseconds) {
  constexpr double in_second = 1000;
  constexpr double frame_time = 1.0 / 60;
  if (pane_->frames_due > 0)
    glfwPollEvents();
  else if (milliseconds)
    glfwWaitEventsTimeout(std::max(frame_time, static_cast<double>(*milliseconds) / in_second));
  else
    glfwWaitEvents();
}

void Window::frame(Ui& ui, const std::function<void()>& draw) {
  pane_->frames_due = std::max(0, pane_->frames_due - 1);
  if (glfwGetWindowAttrib(pane_->window, GLFW_ICONIFIED) == GLFW_TRUE) return;
  const std::vector<Key> keys = pane_->tell_imgui();
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  ui.begin_frame(keys);
  draw();
  ui.end_frame();
  ImGui::Render();
  if (ui.is_unsettled()) pane_->frames_due = std::max(pane_->frames_due, 1);

  pane_->paint(*ImGui::GetDrawData());
  if (!std::exchange(pane_->is_shown, true)) glfwShowWindow(pane_->window);
}

std::int64_t Window::now() const {
  constexpr double in_second = 1000;
  return std::llround(glfwGetTime() * in_second);
}

void Window::copy(const std::string& text) {
  glfwSetClipboardString(pane_->window, text.c_str());
}

void Window::toggle_full_screen() {
  GLFWwindow* window = pane_->window;
  if (pane_->windowed) {
    const auto [x, y, width, height] = *pane_->windowed;
    glfwSetWindowMonitor(window, nullptr, x, y, width, height, GLFW_DONT_CARE);
    pane_->windowed.reset();
    return;
  }
  GLFWmonitor* monitor = glfwGetPrimaryMonitor();
  const GLFWvidmode* mode = monitor == nullptr ? nullptr : glfwGetVideoMode(monitor);
  if (mode == nullptr) return;
  std::array<int, 4> here{};
  glfwGetWindowPos(window, &here[0], &here[1]);
  glfwGetWindowSize(window, &here[2], &here[3]);
  pane_->windowed = here;
  glfwSetWindowMonitor(window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
}

bool Window::take_scale_change() {
  return std::exchange(pane_->has_new_scale, false);
}

}  // namespace vt
