// Browsers refuse workers to pages that are opened as files. The search then runs in a hidden frame that looks like a worker.
if (location.protocol === "file:") {
  class IFrameWorker extends EventTarget {
    constructor(url) {
      super()
      this.waiting = []
      this.frame = document.createElement("iframe")
      this.frame.hidden = true
      document.body.append(this.frame)
      const scope = this.frame.contentWindow
      scope.importScripts = (...urls) => urls.reduce((done, one) => done.then(() => this.load(one)), Promise.resolve())
      scope.postMessage = data => this.dispatchEvent(new MessageEvent("message", {data}))
      this.load(url).then(() => {
        this.scope = scope
        this.waiting.splice(0).forEach(data => this.postMessage(data))
      })
    }
    load(url) {
      return new Promise((done, failed) => {
        const script = this.frame.contentDocument.createElement("script")
        script.src = new URL(url, location.href)
        script.onload = done
        script.onerror = failed
        this.frame.contentDocument.body.append(script)
      })
    }
    postMessage(data) {
      if (this.scope) this.scope.dispatchEvent(new MessageEvent("message", {data}))
      else this.waiting.push(data)
    }
  }
  window.IFrameWorker = window.Worker = IFrameWorker
}
