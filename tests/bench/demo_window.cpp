// Dear ImGui's own demo window, opened and fed as our window is: what a window costs at least. It draws when
// something happened and stands still otherwise.

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

namespace {

constexpr int width = 1280;
constexpr int height = 800;

void draw(GLFWwindow* window) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  ImGui::ShowDemoWindow();
  ImGui::Render();
  int across = 0;
  int down = 0;
  glfwGetFramebufferSize(window, &across, &down);
  glViewport(0, 0, across, down);
  constexpr float grey = 0.4F;
  glClearColor(grey, grey, grey, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(window);
}

}  // namespace

int main() {
  if (glfwInit() == GLFW_FALSE) return 2;
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  GLFWwindow* window = glfwCreateWindow(width, height, "Demo", nullptr, nullptr);
  if (window == nullptr) return 2;
  glfwMakeContextCurrent(window);
  glfwSwapInterval(1);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  if (!ImGui_ImplGlfw_InitForOpenGL(window, true) || !ImGui_ImplOpenGL3_Init("#version 130")) return 2;
  draw(window);
  glfwShowWindow(window);
  constexpr int frames_after_event = 3;
  int due = frames_after_event;
  while (glfwWindowShouldClose(window) == GLFW_FALSE) {
    if (due == 0) {
      glfwWaitEvents();
      due = frames_after_event;
    } else {
      glfwPollEvents();
    }
    draw(window);
    --due;
  }
  ImGui_ImplOpenGL3_Shutdown();
  ImGui_ImplGlfw_Shutdown();
  ImGui::DestroyContext();
  glfwTerminate();
  return 0;
}
