#include "tools/gui/kept_picture.h"

// The types of OpenGL 3's functions; the functions themselves are asked for when there is a context.
#include <GL/gl.h>
#include <GL/glext.h>
#include <GLFW/glfw3.h>

namespace vt {

struct KeptPicture::Functions {
  PFNGLGENFRAMEBUFFERSPROC make = nullptr;
  PFNGLDELETEFRAMEBUFFERSPROC remove = nullptr;
  PFNGLBINDFRAMEBUFFERPROC bind = nullptr;
  PFNGLFRAMEBUFFERTEXTURE2DPROC attach = nullptr;
  PFNGLCHECKFRAMEBUFFERSTATUSPROC status = nullptr;
  PFNGLBLITFRAMEBUFFERPROC copy = nullptr;

  [[nodiscard]] bool read() {
    return read(make, "glGenFramebuffers") && read(remove, "glDeleteFramebuffers") &&
           read(bind, "glBindFramebuffer") && read(attach, "glFramebufferTexture2D") &&
           read(status, "glCheckFramebufferStatus") && read(copy, "glBlitFramebuffer");
  }

 private:
  template <class F>
  [[nodiscard]] static bool read(F& function, const char* name) {
    function = reinterpret_cast<F>(glfwGetProcAddress(name));
    return function != nullptr;
  }
};

KeptPicture::KeptPicture() : functions_(std::make_unique<Functions>()) {
  if (functions_->read())
    functions_->make(1, &frame_);
  else
    functions_.reset();
}

KeptPicture::~KeptPicture() {
  if (functions_ == nullptr) return;
  functions_->remove(1, &frame_);
  glDeleteTextures(1, &texture_);
}

bool KeptPicture::open(int width, int height) {
  if (functions_ == nullptr) return false;
  functions_->bind(GL_FRAMEBUFFER, frame_);
  if (width == width_ && height == height_) return true;
  glDeleteTextures(1, &texture_);
  glGenTextures(1, &texture_);
  glBindTexture(GL_TEXTURE_2D, texture_);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
  glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
  // So told, OpenGL takes the form that windows have, and copying there is no more than that.
  glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA, width, height, 0, GL_BGRA, GL_UNSIGNED_BYTE, nullptr);
  functions_->attach(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
  width_ = width;
  height_ = height;
  if (functions_->status(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE) return false;
  functions_->bind(GL_FRAMEBUFFER, 0);
  functions_->remove(1, &frame_);
  functions_.reset();
  return false;
}

void KeptPicture::show() {
  if (functions_ == nullptr) return;
  functions_->bind(GL_DRAW_FRAMEBUFFER, 0);
  functions_->copy(0, 0, width_, height_, 0, height_, width_, 0, GL_COLOR_BUFFER_BIT, GL_NEAREST);
  close();
}

void KeptPicture::close() {
  if (functions_ != nullptr) functions_->bind(GL_FRAMEBUFFER, 0);
}

}  // namespace vt
